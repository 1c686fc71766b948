package org.pactwatch.alert.outbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.alert.settings.ChannelPlan;

/**
 * What is to be told when, looked up without reading what it says, so that it can be asked for
 * often however much waits. For one transaction.
 */
final class Agenda {
  private final Handle handle;
  private final AlertSettings settings;

  Agenda(Handle handle, AlertSettings settings) {
    this.handle = handle;
    this.settings = settings;
  }

  /** Messages that are told together, and when. */
  record Item(ChannelPlan plan, String group, Instant due) {}

  /** The groups in which something waits. */
  List<Item> items() {
    return settings.channels().stream()
        .flatMap(
            plan ->
                RoutingRows.groups(handle, plan.name()).stream()
                    .map(g -> new Item(plan, g.key(), plan.grouping().due(g.since(), g.told()))))
        .toList();
  }

  /** When something will be due next, or has been, if anything waits. */
  Optional<Instant> next() {
    return Stream.concat(items().stream().map(Item::due), AlertRows.nextRepeat(handle).stream())
        .min(Comparator.naturalOrder());
  }
}
