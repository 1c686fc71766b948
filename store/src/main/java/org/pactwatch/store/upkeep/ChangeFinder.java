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
import org.pactwatch.model.Dispute;
import org.pactwatch.model.PactId;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Stage;
import org.pactwatch.store.picture.Contradiction;
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

  /** How long after a state began its further sources are told. */
  private static final int SUPPORT_DAYS = 90;

  private final Step.Occasion occasion;
  private final boolean revises;
  private final Regroupings regroupings;
  private final Instant recordedAt;
  private final LocalDate today;

  private ChangeFinder(
      Step.Occasion occasion, WorkingPicture.Difference difference, Instant recordedAt) {
    this.occasion = occasion;
    this.revises = difference.revises();
    this.regroupings = new Regroupings(difference.before(), difference.after());
    this.recordedAt = recordedAt;
    this.today = recordedAt.atZone(ZoneOffset.UTC).toLocalDate();
  }

  static List<Change> changes(
      Step.Occasion occasion, WorkingPicture.Difference difference, Instant recordedAt) {
    ChangeFinder finder = new ChangeFinder(occasion, difference, recordedAt);
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
    if (before != null) {
      return between(before, after, now);
    }
    List<Change> changes = new ArrayList<>();
    changes.add(come(after, now));
    DerivedPact formerly = regroupings.formerly(after.id());
    changes.addAll(formerly == null ? prospects(null, after) : between(formerly, after, now));
    return changes;
  }

  /**
   * A pact that was not known. Where the step tells of something of late about a pact that has long
   * been at its stage, that is what brings it, and the evidence.
   */
  private Change come(DerivedPact pact, PactState now) {
    ChangeNature nature = nature(null, pact, now);
    Optional<StandingClaim> late = nature == ChangeNature.LEARNED ? latest(pact) : Optional.empty();
    return change(
        ChangeKind.NEW_PACT,
        late.isPresent() ? ChangeNature.WORLD_CHANGED : nature,
        pact,
        null,
        now,
        now.stage(),
        late.orElseGet(() -> shownBy(pact, now)),
        null);
  }

  /** The claim of this step that tells of the latest event, if of one of late. */
  private Optional<StandingClaim> latest(DerivedPact pact) {
    return pact.claims().stream()
        .filter(c -> occasion.claims().contains(c.claim().id()))
        .filter(ChangeFinder::isOfLate)
        .max(Comparator.comparing(StandingClaim::at).thenComparing(StandingClaim.ORDER.reversed()));
  }

  /** What is told as standing, without a day, is background. */
  private static boolean isOfLate(StandingClaim claim) {
    return claim.dated()
        ? !claim.at().latest().isBefore(claim.published().minusDays(RECENT_DAYS))
        : claim.stage() != Stage.IN_FORCE;
  }

  /** What is otherwise about a pact that was known. */
  private List<Change> between(DerivedPact before, DerivedPact after, PactState now) {
    PactState then = before.current(today);
    List<Change> changes = new ArrayList<>();
    if (moved(then, now)) {
      changes.add(change(ChangeKind.STAGE_CHANGED, nature(then, after, now), after, then, now));
    } else if (isFurtherSupported(then, now)) {
      changes.add(change(ChangeKind.SUPPORTED, nature(then, after, now), after, then, now));
    }
    if (!then.parties().equals(now.parties())) {
      changes.add(change(ChangeKind.PARTIES_CHANGED, nature(then, after, now), after, then, now));
    }
    changes.addAll(prospects(before, after));
    disputes(before, after)
        .forEach(d -> changes.add(disputed(d, after, nature(then, after, now), now)));
    return changes;
  }

  /** Whether news of late adds to what is held already; what is long known needs no support. */
  private boolean isFurtherSupported(PactState then, PactState now) {
    return !occasion.backfill()
        && now.independentSources() > then.independentSources()
        && !now.from().isBefore(occasion.spokenOn().minusDays(SUPPORT_DAYS));
  }

  /** What is talked about beside the pact and was not before, or has come to another stage. */
  private List<Change> prospects(@Nullable DerivedPact before, DerivedPact after) {
    List<Change> changes = new ArrayList<>();
    Map<String, PactState> then = before == null ? Map.of() : before.prospects(today);
    after
        .prospects(today)
        .forEach(
            (about, now) -> {
              PactState was = then.get(about);
              if (was == null || was.stage() != now.stage()) {
                ChangeNature nature = nature(was, after, now);
                changes.add(change(ChangeKind.PROSPECT_CHANGED, nature, after, was, now));
              } else if (isFurtherSupported(was, now)) {
                changes.add(change(ChangeKind.SUPPORTED, nature(was, after, now), after, was, now));
              }
            });
    then.forEach(
        (about, was) -> {
          if (after.states().stream()
              .noneMatch(
                  s -> s.track() == was.track() && Objects.equals(s.joining(), was.joining()))) {
            changes.add(prospectWithdrawn(after, was));
          }
        });
    return changes;
  }

  /** What claims differ about that they did not differ about before. */
  private static List<Contradiction> disputes(DerivedPact before, DerivedPact after) {
    return after.contradictions().stream()
        .filter(
            c ->
                before.contradictions().stream()
                    .noneMatch(b -> b.kind() == c.kind() && b.stage() == c.stage()))
        .toList();
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
      ChangeKind kind,
      ChangeNature nature,
      DerivedPact pact,
      @Nullable PactState before,
      PactState to) {
    return change(kind, nature, pact, before, to, to.stage(), shownBy(pact, to), null);
  }

  /** That claims differ; the evidence is what the step brought, else what speaks against. */
  private Change disputed(
      Contradiction dispute, DerivedPact pact, ChangeNature nature, PactState now) {
    Comparator<StandingClaim> ofStepFirst =
        Comparator.comparing((StandingClaim c) -> !occasion.claims().contains(c.claim().id()))
            .thenComparing(c -> !dispute.other().contains(c.claim().id()));
    StandingClaim shown =
        pact.claims().stream()
            .filter(c -> dispute.involves(c.claim().id()))
            .min(ofStepFirst.thenComparing(StandingClaim.ORDER))
            .orElseThrow();
    return change(
        ChangeKind.CONTRADICTED,
        nature,
        pact,
        now,
        now,
        dispute.stage(),
        shown,
        Dispute.valueOf(dispute.kind().name()));
  }

  private Change change(
      ChangeKind kind,
      ChangeNature nature,
      DerivedPact pact,
      @Nullable PactState before,
      PactState to,
      Stage stage,
      StandingClaim claim,
      @Nullable Dispute dispute) {
    PartialDate since = to.stated() ? to.since() : null;
    Stage from = before == null ? null : before.stage();
    return new Change(
        id(pact, kind, from, to, since, dispute == null ? "" : dispute + " " + stage),
        pact.id(),
        kind,
        nature,
        pact.name(),
        to.parties(),
        pact.kinds(),
        from,
        stage,
        since,
        recordedAt,
        claim.claim().id(),
        claim.claim().evidence().text(),
        claim.source().title(),
        claim.source().url(),
        to.confidence(),
        to.independentSources(),
        occasion.backfill(),
        to.joining(),
        before == null ? null : before.parties(),
        claim.published(),
        claim.claim().modality(),
        claim.claim().attribution(),
        dispute,
        kind == ChangeKind.NEW_PACT ? regroupings.of(pact.id()) : null);
  }

  private static ChangeId id(
      DerivedPact pact,
      ChangeKind kind,
      @Nullable Stage from,
      PactState to,
      @Nullable PartialDate since,
      String more) {
    return new ChangeId(
        ContentHash.of(
            "change",
            pact.id().value(),
            kind.name(),
            from == null ? "" : from.name(),
            to.stage().name(),
            since == null ? "" : since.toString(),
            PartySets.key(to.parties()) + (to.joining() == null ? "" : "+" + to.joining().code()),
            kind == ChangeKind.SUPPORTED ? String.valueOf(to.independentSources()) : more));
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
    return withdrawn(ChangeKind.WITHDRAWN, pact, pact.current(today));
  }

  private Change prospectWithdrawn(DerivedPact pact, PactState last) {
    return withdrawn(ChangeKind.PROSPECT_WITHDRAWN, pact, last);
  }

  private Change withdrawn(ChangeKind kind, DerivedPact pact, PactState last) {
    return new Change(
        id(pact, kind, last.stage(), last, null, ""),
        pact.id(),
        kind,
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
        occasion.backfill(),
        last.joining(),
        last.parties(),
        null,
        null,
        null,
        null,
        kind == ChangeKind.WITHDRAWN ? regroupings.of(pact.id()) : null);
  }
}
