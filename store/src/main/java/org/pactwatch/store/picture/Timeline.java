package org.pactwatch.store.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Stage;

/**
 * Walks the events of one pact in the order of time and tells its stages one from the other.
 *
 * <ul>
 *   <li>A pact that has come further does not fall back because an article mentions an earlier
 *       stage: that is background.
 *   <li>Proposals and talks about a concluded pact are about renewing or widening it and are kept
 *       apart, as its revision; an article of the first days after the conclusion that mentions the
 *       talks looks back at them.
 *   <li>After an end, only a stage that is said to have been reached later begins the pact anew;
 *       what was never concluded may be talked about again, though an article of the first days
 *       that mentions the talks looks back.
 *   <li>A refusal ends what is proposed or talked about. Against a concluded pact it is a
 *       contradiction, unless it came well after the signing and before ratification; a mere denial
 *       always is.
 * </ul>
 */
final class Timeline {

  private static final int LOOKING_BACK_DAYS = 14;

  private final Periods standing = new Periods();
  private final Periods revision = new Periods();
  private final List<Contradiction> contradictions = new ArrayList<>();
  private @Nullable PartialDate concluded;

  private Timeline() {}

  /** The stages that the claims tell of; the order of the claims makes no difference. */
  static Timeline of(Collection<StandingClaim> claims) {
    Timeline timeline = new Timeline();
    RivalDates rivals = RivalDates.among(StageEvents.of(claims));
    timeline.contradictions.addAll(rivals.contradictions());
    rivals.followed().forEach(timeline::step);
    return timeline;
  }

  List<Periods.Period> standing() {
    return standing.lasting();
  }

  List<Periods.Period> revision() {
    return revision.lasting();
  }

  List<Contradiction> contradictions() {
    return contradictions;
  }

  private void step(StageEvent e) {
    StageEvent now = standing.current();
    if (now == null) {
      begin(e);
      return;
    }
    switch (e.stage()) {
      case PROPOSED, NEGOTIATING, AGREED -> prospect(e, now);
      case SIGNED, RATIFIED, IN_FORCE -> conclude(e, now);
      case RENEWED -> renew(e, now);
      case SUSPENDED -> suspend(e, now);
      case TERMINATED -> terminate(e, now);
      case REJECTED -> reject(e, now);
    }
  }

  private void begin(StageEvent e) {
    standing.start(e);
    if (e.stage().isConcluded()) {
      concluded = e.date();
    }
  }

  private void prospect(StageEvent e, StageEvent now) {
    if (concluded != null) {
      revise(e, concluded);
    } else if (now.stage().isProspective()) {
      advance(standing, e, now);
    } else if (e.day().isAfter(now.day().plusDays(e.stated() ? 0 : LOOKING_BACK_DAYS))) {
      begin(e);
    }
  }

  private static void advance(Periods periods, StageEvent e, StageEvent now) {
    if (e.stage() == now.stage()) {
      periods.support(e);
    } else if (StageEvents.rank(e.stage()) > StageEvents.rank(now.stage())) {
      periods.start(e);
    }
  }

  private void revise(StageEvent e, PartialDate since) {
    LocalDate news = since.latest().plusDays(e.stated() ? 0 : LOOKING_BACK_DAYS);
    if (!e.day().isAfter(news)) {
      return;
    }
    StageEvent open = revision.current();
    if (open == null || open.stage() == Stage.REJECTED) {
      revision.start(e);
    } else {
      advance(revision, e, open);
    }
  }

  private void conclude(StageEvent e, StageEvent now) {
    switch (now.stage()) {
      case PROPOSED, NEGOTIATING, AGREED -> begin(e);
      case SIGNED, RATIFIED, IN_FORCE, RENEWED -> advance(standing, e, now);
      case SUSPENDED -> resume(e, now, concluded == null || isNews(e, now));
      case TERMINATED -> resume(e, now, isNews(e, now));
      case REJECTED -> affirm(e, now);
    }
  }

  private static boolean isNews(StageEvent e, StageEvent now) {
    return e.stated() && e.day().isAfter(now.day());
  }

  private void resume(StageEvent e, StageEvent now, boolean news) {
    if (news) {
      begin(e);
    } else if (e.stage() == Stage.IN_FORCE) {
      contradict(Contradiction.Kind.STAGES, now, e);
    }
  }

  /** What was refused is concluded: later it may well be; soon after, one of both is wrong. */
  private void affirm(StageEvent e, StageEvent refusal) {
    boolean later = e.day().isAfter(refusal.day()) && (e.stated() || concluded == null);
    if (!later || isNear(refusal, e) || refusal.denial()) {
      contradict(Contradiction.Kind.DENIAL, later ? e : refusal, later ? refusal : e);
    }
    if (later) {
      begin(e);
    }
  }

  private static boolean isNear(StageEvent one, StageEvent other) {
    return !other.day().isAfter(one.day().plusDays(StageEvents.NEAR_DAYS));
  }

  private void renew(StageEvent e, StageEvent now) {
    if (now.stage() == Stage.RENEWED && !e.stated()) {
      standing.support(e);
      return;
    }
    begin(e);
    revision.end(e.day());
  }

  private void suspend(StageEvent e, StageEvent now) {
    if (now.stage() == Stage.SUSPENDED) {
      standing.support(e);
    } else if (now.stage() != Stage.TERMINATED) {
      standing.start(e);
    }
  }

  private void terminate(StageEvent e, StageEvent now) {
    if (now.stage() == Stage.TERMINATED) {
      standing.support(e);
      return;
    }
    standing.start(e);
    revision.end(e.day());
  }

  private void reject(StageEvent e, StageEvent now) {
    switch (now.stage()) {
      case PROPOSED, NEGOTIATING, AGREED -> standing.start(e);
      case REJECTED -> standing.support(e);
      case SIGNED -> refuseSigned(e, now);
      case RATIFIED, IN_FORCE, RENEWED -> refuseRevision(e, now);
      case SUSPENDED -> refuseSuspended(e, now);
      case TERMINATED -> {}
    }
  }

  private void refuseSigned(StageEvent e, StageEvent now) {
    if (revision.current() == null && !e.denial() && e.stated() && !isNear(now, e)) {
      standing.start(e);
    } else {
      refuseRevision(e, now);
    }
  }

  private void refuseRevision(StageEvent e, StageEvent now) {
    StageEvent open = revision.current();
    if (open == null) {
      contradict(Contradiction.Kind.DENIAL, now, e);
    } else if (open.stage() == Stage.REJECTED) {
      revision.support(e);
    } else {
      revision.start(e);
    }
  }

  private void refuseSuspended(StageEvent e, StageEvent now) {
    if (concluded == null) {
      standing.start(e);
    } else {
      contradict(Contradiction.Kind.STAGES, now, e);
    }
  }

  private void contradict(Contradiction.Kind kind, StageEvent followed, StageEvent other) {
    contradictions.add(Contradiction.between(kind, followed.stage(), followed, other));
  }
}
