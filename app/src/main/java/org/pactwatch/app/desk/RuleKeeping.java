package org.pactwatch.app.desk;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.pactwatch.alert.fact.Words;
import org.pactwatch.alert.outbox.Backtest;
import org.pactwatch.alert.outbox.OwnRule;
import org.pactwatch.alert.outbox.Rulebook;
import org.pactwatch.alert.rule.Regions;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.alert.settings.RuleBasis;
import org.pactwatch.alert.settings.SaidRule;
import org.pactwatch.alert.text.RulePhrases;
import org.pactwatch.app.alerting.RuleTrial;
import org.pactwatch.model.AlertKind;
import org.pactwatch.review.desk.RuleDesk;
import org.pactwatch.store.Store;

/** Rules as the alert room keeps them. One trial at a time, since each reads the whole past. */
public final class RuleKeeping implements RuleDesk {
  private static final int EXAMPLES = 30;

  private final org.pactwatch.alert.outbox.RuleDesk desk;
  private final RuleTrial trial;
  private final Semaphore turn = new Semaphore(1);

  public RuleKeeping(org.pactwatch.alert.outbox.RuleDesk desk, Store store) {
    this.desk = desk;
    this.trial = new RuleTrial(store);
  }

  @Override
  public Rules rules() {
    Rulebook book = desk.rules();
    return new Rules(
        book.all().stream().map(e -> listed(e, book.basis())).toList(), choices(book.basis()));
  }

  private static Listed listed(Rulebook.Entry e, RuleBasis basis) {
    OwnRule own = e.own();
    SaidRule said = e.said();
    return new Listed(
        wanted(said),
        Origin.valueOf(e.origin().name()),
        e.paused(),
        e.fault(),
        own == null ? 0 : own.version(),
        own == null ? null : own.author(),
        own == null ? null : own.changedAt(),
        new InWords(
            RulePhrases.when(said),
            RulePhrases.conditions(said, basis),
            RulePhrases.tells(said),
            RulePhrases.again(said)));
  }

  private static Choices choices(RuleBasis basis) {
    List<Choice> when = new ArrayList<>();
    for (AlertKind kind : AlertKind.values()) {
      when.add(new Choice(Words.of(kind), RulePhrases.fact(Words.of(kind))));
    }
    return new Choices(
        when,
        basis.channels().stream().map(c -> new Choice(c.name(), c.how())).toList(),
        List.copyOf(basis.watchLists().keySet()),
        List.copyOf(Regions.all().keySet()),
        basis.confidence());
  }

  @Override
  public Ruled keep(Wanted rule, long version, String by) {
    return ruled(desk.keep(said(rule), version, by));
  }

  @Override
  public Ruled remove(String name) {
    return ruled(desk.remove(name));
  }

  @Override
  public Ruled pause(String name, boolean paused, String by) {
    return ruled(desk.pause(name, paused, by));
  }

  private static Ruled ruled(org.pactwatch.alert.outbox.RuleDesk.Answer answer) {
    return new Ruled(Fate.valueOf(answer.fate().name()), answer.line());
  }

  @Override
  public Tried onThePast(Wanted wanted, Instant from, Instant to) {
    Rulebook book = desk.rules();
    SaidRule said = said(wanted);
    String fault = said.fault(book.basis());
    if (fault != null) {
      return Tried.not(fault);
    }
    Rule rule = said.rule(book.basis());
    if (!Backtest.canTry(rule)) {
      return Tried.not(Backtest.NO_QUIET_SOURCES);
    }
    if (!turn.tryAcquire()) {
      return Tried.not("another rule is being tried; try again in a moment");
    }
    try {
      List<Rule> rules = new ArrayList<>(book.atWork());
      rules.removeIf(r -> r.name().equals(said.name()));
      rules.add(rule);
      return tried(rule, trial.run(book.basis().settings(rules), from, to, rule.name()));
    } finally {
      turn.release();
    }
  }

  private static Tried tried(Rule rule, Backtest.Result result) {
    SortedMap<YearMonth, Integer> months = new TreeMap<>();
    result.months().values().forEach(months::putAll);
    List<Backtest.Firing> latest = new ArrayList<>(result.firings());
    Collections.reverse(latest);
    return new Tried(
        null,
        months,
        result.firings().size(),
        result.corrected(),
        latest.stream()
            .limit(EXAMPLES)
            .map(f -> new Example(f.at(), f.summary(), f.corrected(), f.change()))
            .toList(),
        Backtest.leftOut(List.of(rule)).orElse(null));
  }

  private static SaidRule said(Wanted w) {
    return new SaidRule(
        w.name(),
        w.when(),
        w.parties(),
        w.together(),
        w.kinds(),
        w.stages(),
        w.confidence(),
        w.sources(),
        w.speakers(),
        w.channels(),
        w.repeat());
  }

  private static Wanted wanted(SaidRule s) {
    return new Wanted(
        s.name(),
        s.when(),
        s.parties(),
        s.together(),
        s.kinds(),
        s.stages(),
        s.confidence(),
        s.sources(),
        s.speakers(),
        s.channels(),
        s.repeat());
  }
}
