package org.pactwatch.review;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeId;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;
import org.pactwatch.review.desk.RuleDesk;

/** Rules in memory: one standard, one of the configuration, and those that are kept. */
final class ShownRules implements RuleDesk {
  private static final Instant THEN = Instant.parse("2026-05-12T08:00:00Z");

  private final List<Listed> all = new ArrayList<>();

  ShownRules() {
    all.add(listed(wanted("denial", "denial"), Origin.STANDARD, 0, ""));
    all.add(listed(wanted("gulf-bases", "new-pact"), Origin.CONFIGURATION, 0, ""));
  }

  static Wanted wanted(String name, String when) {
    List<String> none = List.of();
    return new Wanted(name, List.of(when), none, none, none, none, null, null, none, none, null);
  }

  private static Listed listed(Wanted rule, Origin origin, long version, String author) {
    InWords words =
        new InWords(
            "When " + String.join(" or ", rule.when()),
            rule.parties().stream().map(p -> p + " is a party").toList(),
            rule.channels().isEmpty() ? "all channels" : String.join(", ", rule.channels()),
            "once");
    return new Listed(
        rule, origin, false, null, version, author.isEmpty() ? null : author, null, words);
  }

  /** A rule of the console beside another of its name. */
  synchronized void twice(String name) {
    all.add(listed(wanted(name, "denial"), Origin.CONSOLE, 1, "ada"));
  }

  @Override
  public synchronized Rules rules() {
    return new Rules(
        all,
        new Choices(
            List.of(
                new Choice("new-pact", "a pact not known before is mentioned"),
                new Choice("denial", "something is denied")),
            List.of(new Choice("room", "slack; everything together, at once")),
            List.of("desk"),
            List.of("gulf", "sahel"),
            0.5));
  }

  @Override
  public synchronized Ruled keep(Wanted rule, long version, String by) {
    if (rule.parties().contains("Qatr")) {
      return new Ruled(Fate.REFUSED, "parties: 'Qatr' is no country; did you mean Qatar?");
    }
    Listed before =
        all.stream().filter(r -> r.rule().name().equals(rule.name())).findFirst().orElse(null);
    if (before != null && before.version() != version) {
      return new Ruled(Fate.OVERTAKEN, "somebody else has changed it");
    }
    all.removeIf(r -> r.rule().name().equals(rule.name()));
    all.add(listed(rule, Origin.CONSOLE, version + 1, by));
    return new Ruled(Fate.DONE, "Rule " + rule.name() + " is kept.");
  }

  @Override
  public synchronized Ruled remove(String name) {
    return all.removeIf(r -> r.origin() == Origin.CONSOLE && r.rule().name().equals(name))
        ? new Ruled(Fate.DONE, "Rule " + name + " is gone.")
        : new Ruled(Fate.REFUSED, "no such rule");
  }

  @Override
  public synchronized Ruled pause(String name, boolean paused, String by) {
    all.replaceAll(
        r ->
            r.rule().name().equals(name)
                ? new Listed(
                    r.rule(),
                    r.origin(),
                    paused,
                    r.fault(),
                    r.version(),
                    r.author(),
                    r.changedAt(),
                    r.words())
                : r);
    return new Ruled(Fate.DONE, "Rule " + name + (paused ? " rests." : " is at work."));
  }

  @Override
  public Tried onThePast(Wanted rule, Instant from, Instant to) {
    if (rule.when().isEmpty()) {
      return Tried.not("'when' says nothing");
    }
    if (THEN.isBefore(from) || !THEN.isBefore(to)) {
      return new Tried(null, new TreeMap<>(), 0, 0, List.of(), null);
    }
    TreeMap<YearMonth, Integer> months = new TreeMap<>();
    months.put(YearMonth.from(THEN.atZone(ZoneOffset.UTC)), 1);
    Change change =
        new Change(
            new ChangeId("c1"),
            new PactId("p1"),
            ChangeKind.NEW_PACT,
            ChangeNature.WORLD_CHANGED,
            "defence pact",
            new TreeSet<>(List.of(new Party("KE"), new Party("OM"))),
            java.util.Set.of(),
            null,
            Stage.SIGNED,
            null,
            THEN,
            null,
            "Oman and Kenya <b>signed</b>.",
            "Oman and Kenya sign",
            "https://news.example/x",
            0.8,
            1,
            false);
    return new Tried(
        null,
        months,
        1,
        1,
        List.of(new Example(THEN, "New pact: " + rule.name(), true, change)),
        rule.when().contains("source-quiet") ? "sources that went quiet cannot" : null);
  }
}
