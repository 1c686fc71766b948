package org.pactwatch.alert.outbox;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.settings.AlertSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings of a process with the rules as they are now, read in the transaction that asks them.
 * Thread-safe.
 */
final class CurrentRules {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentRules.class);

  private final AlertSettings settings;
  private volatile @Nullable Applied applied;

  private record Applied(RuleRows.Kept kept, AlertSettings settings) {}

  CurrentRules(AlertSettings settings) {
    this.settings = settings;
  }

  /** The settings as they are now. */
  AlertSettings in(Handle h) {
    RuleRows.Kept kept = RuleRows.read(h);
    Applied before = applied;
    if (before != null && before.kept().equals(kept)) {
      return before.settings();
    }
    AlertSettings now = with(kept);
    applied = new Applied(kept, now);
    return now;
  }

  private AlertSettings with(RuleRows.Kept kept) {
    if (kept.own().isEmpty() && kept.paused().isEmpty()) {
      return settings;
    }
    Rulebook book = new Rulebook(settings.basis(), kept.own(), kept.paused());
    for (Rulebook.Entry entry : book.all()) {
      if (entry.fault() != null) {
        LOG.warn("event=rule_left_out rule={} cause=\"{}\"", entry.said().name(), entry.fault());
      }
    }
    AlertSettings now = settings.with(book.atWork());
    LOG.info("event=rules_changed at_work={} paused={}", now.rules().size(), kept.paused());
    return now;
  }
}
