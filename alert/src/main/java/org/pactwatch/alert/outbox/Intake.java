package org.pactwatch.alert.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.alert.fact.Fact;
import org.pactwatch.alert.fact.FactFinder;
import org.pactwatch.alert.fact.Undoing;
import org.pactwatch.alert.fact.Words;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.QuietSource;
import org.pactwatch.model.Regrouping;

/** Takes changes in: facts are noted, rules asked, and what follows is told. For one thread. */
final class Intake {
  /** What is heard of again after so long is told again. */
  private static final Duration FORGOTTEN = Duration.ofDays(180);

  private static final Set<ChangeKind> NAMING =
      EnumSet.of(ChangeKind.NEW_PACT, ChangeKind.PARTIES_CHANGED, ChangeKind.PROSPECT_CHANGED);

  private final FactMemory facts;
  private final Subjects subjects;
  private final Telling telling;
  private final AlertSettings settings;
  private final Instant now;

  Intake(
      FactMemory facts,
      SubjectMemory subjects,
      Telling telling,
      AlertSettings settings,
      Instant now) {
    this.facts = facts;
    this.subjects = new Subjects(subjects);
    this.telling = telling;
    this.settings = settings;
    this.now = now;
  }

  /** Takes a change in; false if it was taken in before. */
  boolean take(Change change) {
    if (!facts.take(change)) {
      return false;
    }
    Set<String> pairs =
        NAMING.contains(change.kind())
            ? facts.firstPairs(Pairs.of(change), change.id().value())
            : Set.of();
    String subject = subjects.of(change);
    if (is(change, Regrouping.Kind.RENAMED)) {
      rename(change, subject);
      return true;
    }
    boolean corrected = undo(change, subject);
    if (change.kind() == ChangeKind.SUPPORTED) {
      support(change, subject);
      return true;
    }
    boolean news =
        settings.freshness().isNews(change)
            && !(corrected && change.nature() == ChangeNature.CORRECTED)
            && !is(change, Regrouping.Kind.SPLIT);
    FactFinder.facts(change, subject, pairs).forEach(fact -> note(fact, news));
    return true;
  }

  private static boolean is(Change change, Regrouping.Kind kind) {
    Regrouping regrouped = change.regrouped();
    return regrouped != null && regrouped.kind() == kind;
  }

  /** What is held of the pact goes on under its other id; nothing of it is news. */
  private void rename(Change change, String subject) {
    if (change.kind() != ChangeKind.NEW_PACT) {
      return;
    }
    boolean known = false;
    for (KeptFact kept : facts.open(subject)) {
      Change told = kept.fact().change();
      if (told != null) {
        Fact moved = kept.fact().shownBy(told.under(change.pact(), change.name()));
        facts.write(new KeptFact(moved, kept.round(), kept.fresh(), true, kept.lastAt()));
        known |= moved.kind() == AlertKind.NEW_PACT;
      }
    }
    if (!known) {
      FactFinder.facts(change, subject, Set.of()).forEach(fact -> note(fact, false));
    }
  }

  /** Corrects what the change shows to have been wrong; whether anything was that was told. */
  private boolean undo(Change change, String subject) {
    boolean corrected = false;
    for (KeptFact kept : facts.open(subject)) {
      Fact fact = kept.fact();
      Undoing.Fate fate = Undoing.of(fact, change);
      if (fate == Undoing.Fate.STANDS) {
        continue;
      }
      boolean undone = fate == Undoing.Fate.UNDONE;
      Fact after = undone ? fact : fact.shownBy(change);
      facts.write(new KeptFact(after, kept.round(), kept.fresh(), !undone, kept.lastAt()));
      boolean told = undone ? telling.undone(fact, change) : telling.amended(fact, after, change);
      if (told) {
        corrected = true;
        note(correction(kept, change), true);
      }
    }
    return corrected;
  }

  private static Fact correction(KeptFact kept, Change change) {
    String key = Words.of(AlertKind.CORRECTION) + ":" + kept.fact().key() + ":" + kept.round();
    return new Fact(
        AlertKind.CORRECTION, kept.fact().subject(), key, kept.fact().about(), change, null);
  }

  /** Further sources tell of what is held already. */
  private void support(Change change, String subject) {
    for (KeptFact kept : facts.open(subject)) {
      Change told = kept.fact().change();
      if (told != null && adds(change, told)) {
        Fact more =
            kept.fact().shownBy(told.supported(change.confidence(), change.independentSources()));
        KeptFact grown = new KeptFact(more, kept.round(), kept.fresh(), true, now);
        facts.write(grown);
        ask(grown);
      }
    }
  }

  private static boolean adds(Change change, Change told) {
    return told.to() == change.to()
        && Objects.equals(told.joining(), change.joining())
        && change.independentSources() > told.independentSources();
  }

  /** Notes that something is held to be so, and asks the rules. */
  void note(Fact fact, boolean news) {
    Optional<KeptFact> before = facts.find(fact.key());
    boolean anew =
        before.isPresent()
            && (!before.get().open() || before.get().lastAt().plus(FORGOTTEN).isBefore(now));
    int round = before.map(KeptFact::round).orElse(0) + (anew ? 1 : 0);
    boolean fresh = news || (!anew && before.map(KeptFact::fresh).orElse(false));
    if (anew) {
      telling.forgotten(fact);
    }
    KeptFact kept = new KeptFact(fact, round, fresh, true, now);
    facts.write(kept);
    ask(kept);
  }

  private void ask(KeptFact kept) {
    if (!kept.fresh()) {
      return;
    }
    for (Rule rule : settings.rules()) {
      if (rule.isMetBy(kept.fact())) {
        telling.met(rule, kept.fact());
      }
    }
  }

  /** Takes in which sources are quiet now; what is heard again ends its alerts. */
  void quiet(Collection<QuietSource> sources) {
    Set<String> quiet = new HashSet<>();
    List<Fact> heard = new ArrayList<>();
    for (QuietSource source : sources) {
      Fact fact = Fact.of(source);
      quiet.add(fact.key());
      heard.add(fact);
    }
    Set<String> known = new HashSet<>();
    for (KeptFact kept : facts.open(AlertKind.SOURCE_QUIET)) {
      known.add(kept.fact().key());
      if (!quiet.contains(kept.fact().key())) {
        facts.write(new KeptFact(kept.fact(), kept.round(), kept.fresh(), false, now));
        telling.over(kept.fact());
      }
    }
    heard.stream().filter(f -> !known.contains(f.key())).forEach(f -> note(f, true));
  }
}
