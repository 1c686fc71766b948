package org.pactwatch.alert.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.pactwatch.alert.fact.Fact;
import org.pactwatch.alert.quiet.MessageIds;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.alert.settings.ChannelPlan;
import org.pactwatch.alert.text.Summaries;
import org.pactwatch.model.Alert;
import org.pactwatch.model.AlertPhase;
import org.pactwatch.model.Change;

/** Writes messages about alerts, and to whom they go, in one transaction. */
final class Writing implements Telling {
  private final Handle handle;
  private final AlertSettings settings;
  private final Instant now;

  Writing(Handle handle, AlertSettings settings, Instant now) {
    this.handle = handle;
    this.settings = settings;
    this.now = now;
  }

  @Override
  public void met(Rule rule, Fact fact) {
    AlertRow row = AlertRows.find(handle, rule.key(fact)).orElse(null);
    if (row == null || row.state() != AlertRow.State.OPEN) {
      raise(rule, fact, row == null ? 0 : row.messages());
    } else if (settings.isMilestone(row.sources(), fact.sources())) {
      tell(row, rule, fact, AlertPhase.GROWN);
    }
  }

  private void raise(Rule rule, Fact fact, int messages) {
    AlertRow row =
        new AlertRow(
            rule.key(fact),
            fact.key(),
            rule.name(),
            fact.subject(),
            AlertRow.State.OPEN,
            0,
            messages,
            now,
            now,
            null);
    tell(row, rule, fact, AlertPhase.RAISED);
  }

  /** Tells again what somebody asked to be reminded of. */
  void repeat(FactMemory facts) {
    for (AlertRow row : AlertRows.toRepeat(handle, now)) {
      Optional<Rule> rule =
          settings.rules().stream().filter(r -> r.name().equals(row.rule())).findFirst();
      Optional<KeptFact> kept = facts.find(row.fact());
      if (rule.isPresent() && kept.isPresent() && rule.get().repeat() != null) {
        tell(row, rule.get(), kept.get().fact(), AlertPhase.REPEATED);
      } else {
        AlertRows.write(handle, row.told(row.sources(), now, null));
      }
    }
  }

  private void tell(AlertRow row, Rule rule, Fact fact, AlertPhase phase) {
    Instant again = rule.repeat() == null ? null : now.plus(rule.repeat());
    AlertRows.write(handle, row.told(fact.sources(), now, again));
    Set<String> channels =
        settings.channels().stream()
            .map(ChannelPlan::name)
            .filter(rule::tells)
            .collect(Collectors.toSet());
    send(message(row, fact, phase, Summaries.of(fact, phase)), channels);
  }

  @Override
  public boolean undone(Fact fact, Change by) {
    List<AlertRow> told = AlertRows.open(handle, fact.key());
    String summary = Summaries.correction(fact, by);
    told.forEach(row -> end(row, fact, AlertRow.State.CORRECTED, summary));
    return !told.isEmpty();
  }

  @Override
  public boolean amended(Fact before, Fact after, Change by) {
    List<AlertRow> told = AlertRows.open(handle, before.key());
    String summary = Summaries.amendment(before, by);
    for (AlertRow row : told) {
      AlertRows.write(handle, row.told(row.sources(), now, row.repeatAt()));
      send(
          message(row, after, AlertPhase.AMENDED, summary),
          RoutingRows.concerned(handle, row.key()));
    }
    return !told.isEmpty();
  }

  @Override
  public void over(Fact fact) {
    String summary = Summaries.of(fact, AlertPhase.ENDED);
    AlertRows.open(handle, fact.key())
        .forEach(row -> end(row, fact, AlertRow.State.ENDED, summary));
  }

  @Override
  public void forgotten(Fact fact) {
    AlertRows.open(handle, fact.key())
        .forEach(row -> AlertRows.write(handle, row.in(AlertRow.State.ENDED, now)));
  }

  /** Tells those who were told that it is not so, or not any more. */
  private void end(AlertRow row, Fact fact, AlertRow.State state, String summary) {
    AlertRows.write(handle, row.told(row.sources(), now, null).in(state, now));
    AlertPhase phase = state == AlertRow.State.ENDED ? AlertPhase.ENDED : AlertPhase.CORRECTED;
    send(message(row, fact, phase, summary), RoutingRows.concerned(handle, row.key()));
  }

  private Alert message(AlertRow row, Fact fact, AlertPhase phase, String summary) {
    return new Alert(
        MessageIds.of(row.key(), row.messages()),
        row.key(),
        row.rule(),
        fact.kind(),
        phase,
        fact.change(),
        fact.source(),
        summary,
        fact.sources(),
        row.raisedAt(),
        now);
  }

  private void send(Alert alert, Set<String> channels) {
    long position = MessageRows.write(handle, alert).orElse(-1L);
    if (position < 0) {
      return;
    }
    for (ChannelPlan plan : settings.channels()) {
      if (channels.contains(plan.name())) {
        RoutingRows.add(handle, position, plan.name(), plan.grouping().key(alert), alert, now);
      }
    }
  }
}
