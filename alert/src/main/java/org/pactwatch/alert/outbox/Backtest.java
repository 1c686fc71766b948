package org.pactwatch.alert.outbox;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.fact.Fact;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.alert.text.Summaries;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.AlertPhase;
import org.pactwatch.model.Change;
import org.pactwatch.model.Party;

/**
 * Tells when rules would have been met by changes of the past: the changes are taken in as they
 * were, by the same steps, but nothing is kept and nobody told.
 */
public final class Backtest {
  /** Why no trial tells when sources went quiet, in one line. */
  public static final String NO_QUIET_SOURCES =
      "sources that went quiet cannot be tried on the past, since of looks at sources only the last"
          + " is kept; the alerts that were raised tell when it was so";

  private final AlertSettings settings;

  public Backtest(AlertSettings settings) {
    this.settings = settings;
  }

  /**
   * An alert that would have been raised.
   *
   * @param at when
   * @param corrected whether it would have been corrected later
   */
  public record Firing(
      String rule,
      String key,
      AlertKind kind,
      Instant at,
      Change change,
      String summary,
      boolean corrected) {
    private Firing takenBack() {
      return new Firing(rule, key, kind, at, change, summary, true);
    }
  }

  /**
   * What would have been.
   *
   * @param firings the alerts, the earliest first
   */
  public record Result(List<Firing> firings) {
    public Result {
      firings = List.copyOf(firings);
    }

    /** How many would have been corrected later. */
    public int corrected() {
      return (int) firings.stream().filter(Firing::corrected).count();
    }

    /** Those from one moment to before another, by one rule or by all if null. */
    public Result within(Instant from, Instant to, @Nullable String rule) {
      return new Result(
          firings.stream()
              .filter(f -> !f.at().isBefore(from) && f.at().isBefore(to))
              .filter(f -> rule == null || f.rule().equals(rule))
              .toList());
    }

    /** How often in each month, in UTC, by rule. */
    public Map<String, Map<YearMonth, Integer>> months() {
      Map<String, Map<YearMonth, Integer>> months = new TreeMap<>();
      for (Firing f : firings) {
        months
            .computeIfAbsent(f.rule(), r -> new TreeMap<>())
            .merge(YearMonth.from(f.at().atZone(ZoneOffset.UTC)), 1, Integer::sum);
      }
      return months;
    }
  }

  /** Whether any of the facts that a rule asks for can be tried. */
  public static boolean canTry(Rule rule) {
    return rule.when().stream().anyMatch(kind -> kind != AlertKind.SOURCE_QUIET);
  }

  /** Which of the facts that rules ask for are left out and why, in one line; empty if none is. */
  public static Optional<String> leftOut(Collection<Rule> rules) {
    return rules.stream().anyMatch(r -> r.when().contains(AlertKind.SOURCE_QUIET))
        ? Optional.of(NO_QUIET_SOURCES)
        : Optional.empty();
  }

  /**
   * Runs.
   *
   * @param known the parties of pacts that were known before
   * @param changes in the order in which they were recorded
   */
  public Result run(Collection<? extends Collection<Party>> known, List<Change> changes) {
    Memory memory = new Memory();
    known.forEach(parties -> memory.firstPairs(Pairs.of(parties), "known"));
    for (Change change : changes) {
      memory.now = change.recordedAt();
      new Intake(memory, memory, memory, settings, change.recordedAt()).take(change);
    }
    return new Result(memory.firings);
  }

  /** All of it in memory. */
  private static final class Memory implements FactMemory, SubjectMemory, Telling {
    private final Map<String, KeptFact> facts = new TreeMap<>();
    private final Map<String, Set<String>> bySubject = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();
    private final Map<String, Set<String>> open = new HashMap<>();
    private final List<Firing> firings = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> lastFiring = new HashMap<>();
    private Instant now = Instant.EPOCH;

    @Override
    public boolean take(Change change) {
      return taken.add(change.id() + " " + change.recordedAt());
    }

    @Override
    public Set<String> firstPairs(Collection<String> named, String change) {
      Set<String> first = new TreeSet<>(named);
      first.removeIf(p -> !pairs.add(p));
      return first;
    }

    @Override
    public Optional<KeptFact> find(String key) {
      return Optional.ofNullable(facts.get(key));
    }

    @Override
    public List<KeptFact> open(String subject) {
      return bySubject.getOrDefault(subject, Set.of()).stream()
          .map(key -> Optional.ofNullable(facts.get(key)).orElseThrow())
          .filter(KeptFact::open)
          .toList();
    }

    @Override
    public List<KeptFact> open(AlertKind kind) {
      return facts.values().stream().filter(f -> f.open() && f.fact().kind() == kind).toList();
    }

    @Override
    public void write(KeptFact kept) {
      facts.put(kept.fact().key(), kept);
      bySubject.computeIfAbsent(kept.fact().subject(), s -> new TreeSet<>()).add(kept.fact().key());
    }

    @Override
    public Optional<String> name(String pact) {
      return Optional.ofNullable(names.get(pact));
    }

    @Override
    public boolean isTaken(String name, String byOtherThan) {
      return names.entrySet().stream()
          .anyMatch(e -> e.getValue().equals(name) && !e.getKey().equals(byOtherThan));
    }

    @Override
    public void name(String pact, String name) {
      names.put(pact, name);
    }

    @Override
    public void unname(String pact) {
      names.remove(pact);
    }

    @Override
    public void met(Rule rule, Fact fact) {
      boolean raised = open.computeIfAbsent(fact.key(), k -> new HashSet<>()).add(rule.name());
      Change change = fact.change();
      if (raised && change != null) {
        lastFiring.put(rule.key(fact), firings.size());
        firings.add(
            new Firing(
                rule.name(),
                rule.key(fact),
                fact.kind(),
                now,
                change,
                Summaries.of(fact, AlertPhase.RAISED),
                false));
      }
    }

    @Override
    public boolean undone(Fact fact, Change by) {
      Set<String> told = open.remove(fact.key());
      for (String rule : told == null ? Set.<String>of() : told) {
        Integer firing = lastFiring.get(rule + ":" + fact.key());
        if (firing != null) {
          firings.set(firing, firings.get(firing).takenBack());
        }
      }
      return told != null;
    }

    @Override
    public boolean amended(Fact before, Fact after, Change by) {
      return open.containsKey(before.key());
    }

    @Override
    public void over(Fact fact) {
      open.remove(fact.key());
    }

    @Override
    public void forgotten(Fact fact) {
      open.remove(fact.key());
    }
  }
}
