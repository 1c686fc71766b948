package org.pactwatch.alert.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.pactwatch.alert.outbox.RoutingRows.Waiting;
import org.pactwatch.alert.quiet.Held;
import org.pactwatch.alert.quiet.Inhibition;
import org.pactwatch.alert.quiet.Quieting;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.alert.settings.ChannelPlan;
import org.pactwatch.model.Alert;
import org.pactwatch.model.ContentHash;

/** Puts deliveries together of the messages that are due, in one transaction. */
final class Planner {
  /** So many alerts make one delivery at most. */
  static final int MOST_AT_ONCE = 100;

  private final Handle handle;
  private final AlertSettings settings;
  private final Instant now;

  Planner(Handle handle, AlertSettings settings, Instant now) {
    this.handle = handle;
    this.settings = settings;
    this.now = now;
  }

  /** Plans what is due; gives when something will be due next, if anything waits. */
  Optional<Instant> plan() {
    Quieting quieting =
        new Quieting(SilenceRows.current(handle, now), settings.inhibitions(), standing(), now);
    return settings.channels().stream()
        .map(plan -> plan(plan, quieting))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  private List<Inhibition.Standing> standing() {
    return settings.inhibitions().stream()
        .map(Inhibition::lasting)
        .max(Comparator.naturalOrder())
        .map((Duration longest) -> AlertRows.standing(handle, now, longest))
        .orElse(List.of());
  }

  private Optional<Instant> plan(ChannelPlan plan, Quieting quieting) {
    Map<String, List<Waiting>> groups = new LinkedHashMap<>();
    for (Waiting w : RoutingRows.waiting(handle, plan.name())) {
      groups.computeIfAbsent(w.group(), g -> new ArrayList<>()).add(w);
    }
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Instant> told = RoutingRows.told(handle, plan.name(), groups.keySet());
    Instant next = Instant.MAX;
    for (Map.Entry<String, List<Waiting>> group : groups.entrySet()) {
      Instant since = group.getValue().get(0).since();
      Instant due = plan.grouping().due(since, told.get(group.getKey()));
      if (due.isAfter(now)) {
        next = next.isBefore(due) ? next : due;
      } else {
        tell(plan.name(), group.getKey(), group.getValue(), quieting);
      }
    }
    return next.equals(Instant.MAX) ? Optional.empty() : Optional.of(next);
  }

  private void tell(String channel, String group, List<Waiting> waiting, Quieting quieting) {
    List<Alert> alerts = waiting.stream().map(Waiting::alert).toList();
    Held held = Held.of(alerts, quieting, ToldReader.of(handle, channel, alerts, now));
    Map<String, Long> positions = new HashMap<>();
    waiting.forEach(w -> positions.put(w.alert().id(), w.position()));
    Map<Long, String> why = new HashMap<>();
    held.why().forEach((id, reason) -> why.put(position(positions, id), reason));
    RoutingRows.held(handle, channel, why);
    List<Alert> told = held.told();
    for (int from = 0; from < told.size(); from += MOST_AT_ONCE) {
      List<Alert> part = told.subList(from, Math.min(told.size(), from + MOST_AT_ONCE));
      List<String> ids = part.stream().map(Alert::id).toList();
      String delivery = "msg_" + ContentHash.of(channel, String.join(" ", ids));
      DeliveryRows.add(handle, delivery, channel, part, now);
      RoutingRows.sent(
          handle, channel, ids.stream().map(id -> position(positions, id)).toList(), delivery);
    }
    if (!told.isEmpty()) {
      RoutingRows.tell(handle, channel, group, now);
    }
  }

  private static long position(Map<String, Long> positions, String id) {
    Long position = positions.get(id);
    if (position == null) {
      throw new IllegalStateException("message " + id + " does not wait");
    }
    return position;
  }
}
