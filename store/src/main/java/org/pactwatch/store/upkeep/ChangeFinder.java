package org.pactwatch.store.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeId;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.PactId;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Stage;
import org.pactwatch.store.picture.DerivedPact;
import org.pactwatch.store.picture.PactState;
import org.pactwatch.store.picture.PartySets;
import org.pactwatch.store.picture.StandingClaim;

/**
 * Tells what a step changed about the pacts it touched, as they stand on the day it is recorded.
 */
final class ChangeFinder {

  /** A state that began longer before the article was published is news only to us. */
  private static final int RECENT_DAYS = 31;

  private final Step.Occasion occasion;
  private final boolean revises;
  private final Instant recordedAt;
  private final LocalDate today;

  private ChangeFinder(Step.Occasion occasion, boolean revises, Instant recordedAt) {
    this.occasion = occasion;
    this.revises = revises;
    this.recordedAt = recordedAt;
    this.today = recordedAt.atZone(ZoneOffset.UTC).toLocalDate();
  }

  static List<Change> changes(
      Step.Occasion occasion, WorkingPicture.Difference difference, Instant recordedAt) {
    ChangeFinder finder = new ChangeFinder(occasion, difference.revises(), recordedAt);
    Set<PactId> ids = new TreeSet<>(Comparator.comparing(PactId::value));
    ids.addAll(difference.before().keySet());
    ids.addAll(difference.after().keySet());
    List<Change> changes = new ArrayList<>();
    for (PactId id : ids) {
      changes.addAll(finder.of(difference.before().get(id), difference.after().get(id)));
    }
    return changes;
  }

  private List<Change> of(@Nullable DerivedPact before, @Nullable DerivedPact after) {
    if (after == null) {
      return before == null ? List.of() : List.of(withdrawn(before));
    }
    PactState now = after.current(today);
    if (before == null) {
      return List.of(change(ChangeKind.NEW_PACT, nature(null, after, now), after, null, now));
    }
    PactState then = before.current(today);
    List<Change> changes = new ArrayList<>();
    if (moved(then, now)) {
      ChangeNature nature = nature(then, after, now);
      changes.add(change(ChangeKind.STAGE_CHANGED, nature, after, then.stage(), now));
    }
    if (!then.parties().equals(now.parties())) {
      ChangeNature nature = nature(then, after, now);
      changes.add(change(ChangeKind.PARTIES_CHANGED, nature, after, then.stage(), now));
    }
    changes.addAll(prospects(before, after));
    return changes;
  }

  /** What is talked about beside the pact and was not before, or has come to another stage. */
  private List<Change> prospects(DerivedPact before, DerivedPact after) {
    List<Change> changes = new ArrayList<>();
    Map<String, PactState> then = before.prospects(today);
    after
        .prospects(today)
        .forEach(
            (about, now) -> {
              PactState was = then.get(about);
              if (was == null || was.stage() != now.stage()) {
                ChangeNature nature = nature(was, after, now);
                Stage from = was == null ? null : was.stage();
                changes.add(change(ChangeKind.PROSPECT_CHANGED, nature, after, from, now));
              }
            });
    return changes;
  }

  /** A renewal after a renewal is a change, though the stage is the same. */
  private static boolean moved(PactState then, PactState now) {
    return then.stage() != now.stage()
        || (now.stage() == Stage.RENEWED && now.from().isAfter(then.from()));
  }

  private ChangeNature nature(@Nullable PactState then, DerivedPact after, PactState now) {
    boolean overtaken = then == null || after.states().stream().anyMatch(s -> same(s, then));
    if (occasion.cause() == Step.Cause.DECISION || (revises && !overtaken)) {
      return ChangeNature.CORRECTED;
    }
    LocalDate spokenOn =
        broughtBy(after, now).map(StandingClaim::published).orElse(occasion.spokenOn());
    LocalDate recent = spokenOn.minusDays(RECENT_DAYS);
    return now.stated() && now.since().latest().isBefore(recent)
        ? ChangeNature.LEARNED
        : ChangeNature.WORLD_CHANGED;
  }

  private static boolean same(PactState one, PactState other) {
    return one.stage() == other.stage()
        && one.from().equals(other.from())
        && one.track() == other.track()
        && Objects.equals(one.joining(), other.joining());
  }

  private Change change(
      ChangeKind kind, ChangeNature nature, DerivedPact pact, @Nullable Stage from, PactState to) {
    StandingClaim claim = shownBy(pact, to);
    PartialDate since = to.stated() ? to.since() : null;
    return new Change(
        id(pact, kind, from, to, since),
        pact.id(),
        kind,
        nature,
        pact.name(),
        to.parties(),
        pact.kinds(),
        from,
        to.stage(),
        since,
        recordedAt,
        claim.claim().id(),
        claim.claim().evidence().text(),
        claim.source().title(),
        claim.source().url(),
        to.confidence(),
        to.independentSources(),
        occasion.backfill(),
        to.joining());
  }

  private static ChangeId id(
      DerivedPact pact,
      ChangeKind kind,
      @Nullable Stage from,
      PactState to,
      @Nullable PartialDate since) {
    return new ChangeId(
        ContentHash.of(
            "change",
            pact.id().value(),
            kind.name(),
            from == null ? "" : from.name(),
            to.stage().name(),
            since == null ? "" : since.toString(),
            PartySets.key(to.parties()) + (to.joining() == null ? "" : "+" + to.joining().code())));
  }

  /** The claim of this step that supports the state, else the one that shows it best. */
  private StandingClaim shownBy(DerivedPact pact, PactState state) {
    return broughtBy(pact, state)
        .orElseGet(
            () ->
                pact.claims().stream()
                    .filter(c -> c.claim().id().equals(state.best()))
                    .findFirst()
                    .orElseThrow());
  }

  private Optional<StandingClaim> broughtBy(DerivedPact pact, PactState state) {
    return pact.claims().stream()
        .filter(c -> occasion.claims().contains(c.claim().id()))
        .filter(c -> state.support().contains(c.claim().id()))
        .findFirst();
  }

  private Change withdrawn(DerivedPact pact) {
    PactState last = pact.current(today);
    return new Change(
        id(pact, ChangeKind.WITHDRAWN, last.stage(), last, null),
        pact.id(),
        ChangeKind.WITHDRAWN,
        ChangeNature.CORRECTED,
        pact.name(),
        last.parties(),
        pact.kinds(),
        last.stage(),
        last.stage(),
        null,
        recordedAt,
        null,
        null,
        null,
        null,
        0,
        0,
        occasion.backfill());
  }
}
