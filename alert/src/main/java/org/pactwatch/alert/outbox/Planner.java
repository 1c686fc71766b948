package org.pactwatch.alert.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.pactwatch.alert.outbox.RoutingRows.Waiting;
import org.pactwatch.alert.quiet.Held;
import org.pactwatch.alert.quiet.Inhibition;
import org.pactwatch.alert.quiet.Quieting;
import org.pactwatch.alert.settings.AlertSettings;
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

  /** Plans what is due. */
  void plan() {
    List<Agenda.Item> due =
        new Agenda(handle, settings).items().stream().filter(i -> !i.due().isAfter(now)).toList();
    if (due.isEmpty()) {
      return;
    }
    Quieting quieting =
        new Quieting(SilenceRows.current(handle, now), settings.inhibitions(), standing(), now);
    for (Agenda.Item item : due) {
      String channel = item.plan().name();
      tell(channel, item.group(), RoutingRows.waiting(handle, channel, item.group()), quieting);
    }
  }

  private List<Inhibition.Standing> standing() {
    Set<String> muting =
        settings.inhibitions().stream()
            .flatMap(i -> i.by().stream())
            .collect(Collectors.toUnmodifiableSet());
    return settings.inhibitions().stream()
        .map(Inhibition::lasting)
        .max(Comparator.naturalOrder())
        .map((Duration longest) -> AlertRows.standing(handle, muting, now, longest))
        .orElse(List.of());
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
