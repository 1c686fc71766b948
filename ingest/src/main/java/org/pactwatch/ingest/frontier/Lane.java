package org.pactwatch.ingest.frontier;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for one domain, and when the domain may be asked next. Guarded by its queues. */
final class Lane {
  final String domain;
  private final Deque<DomainQueues.Errand> urgent = new ArrayDeque<>();
  private final Deque<DomainQueues.Errand> ordinary = new ArrayDeque<>();
  Instant readyAt;
  boolean busy;
  boolean listed;
  boolean wanted;
  boolean leased;
  long renewedAt;
  DomainLeases.@Nullable Pause pause;

  Lane(String domain, Instant readyAt) {
    this.domain = domain;
    this.readyAt = readyAt;
  }

  void add(DomainQueues.Errand errand, boolean first) {
    (first ? urgent : ordinary).add(errand);
  }

  boolean isUrgent() {
    return !urgent.isEmpty();
  }

  boolean isEmpty() {
    return urgent.isEmpty() && ordinary.isEmpty();
  }

  DomainQueues.@Nullable Errand poll() {
    DomainQueues.Errand first = urgent.poll();
    return first == null ? ordinary.poll() : first;
  }

  List<DomainQueues.Errand> drain() {
    List<DomainQueues.Errand> all = new ArrayList<>(urgent);
    all.addAll(ordinary);
    urgent.clear();
    ordinary.clear();
    return all;
  }
}
