package org.pactwatch.review.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.review.page.Address;
import org.pactwatch.review.page.Queue;
import org.pactwatch.review.page.QueuePage;
import org.pactwatch.store.query.ClaimFilter;
import org.pactwatch.store.query.ClaimView;
import org.pactwatch.store.query.Claims;

/** The review queue: shows a claim, takes the decision, goes on to the next. Thread-safe. */
final class ReviewQueue {
  private static final int LISTED = 12;

  private final Claims claims;
  private final Judging judging;
  private final Guard guard;

  ReviewQueue(Claims claims, Judging judging, Guard guard) {
    this.claims = claims;
    this.judging = judging;
    this.guard = guard;
  }

  void show(Context ctx) {
    Parameters parameters = new Parameters(ctx);
    ClaimId from = parameters.claim("from");
    ClaimId asked = parameters.claim("claim");
    List<ClaimView> listed = waiting(from, LISTED);
    if (listed.isEmpty() && from != null) {
      from = null;
      listed = waiting(null, LISTED);
    }
    ClaimView current = asked == null ? first(listed) : known(asked);
    if (current != null && position(listed, current) < 0) {
      from = current.claim().id();
      listed = waiting(from, LISTED);
    }
    Pages.show(ctx, QueuePage.of(queue(ctx, current, listed, from)));
  }

  private Queue queue(
      Context ctx, @Nullable ClaimView current, List<ClaimView> listed, @Nullable ClaimId from) {
    return new Queue(
        current,
        listed,
        from,
        claims.count(ClaimFilter.waiting()),
        lastDecided(ctx),
        later(current, listed, from),
        before(current, listed, from),
        guard.token(ctx));
  }

  private static String later(
      @Nullable ClaimView current, List<ClaimView> listed, @Nullable ClaimId from) {
    int next = current == null ? 0 : position(listed, current) + 1;
    if (next < listed.size()) {
      return Address.review(listed.get(next).claim().id(), from);
    }
    return Address.review(null, current == null ? null : current.claim().id());
  }

  private static @Nullable String before(
      @Nullable ClaimView current, List<ClaimView> listed, @Nullable ClaimId from) {
    int at = current == null ? -1 : position(listed, current);
    if (at > 0) {
      return Address.review(listed.get(at - 1).claim().id(), from);
    }
    return from == null ? null : Address.REVIEW;
  }

  /** The last claim of this browser whose decision still counts. */
  private @Nullable ClaimView lastDecided(Context ctx) {
    Trail trail = Trail.of(ctx);
    for (ClaimId last = trail.last(); last != null; last = trail.last()) {
      ClaimView view = claims.claim(last).orElse(null);
      if (view != null && view.counting() != null) {
        return view;
      }
      trail.remove(last);
    }
    return null;
  }

  void decide(Context ctx) {
    guard.checkToken(ctx);
    ClaimId claim = new ClaimId(new Parameters(ctx).id());
    Ruling ruling = ruling(ctx);
    judging.decide(claim, ruling);
    boolean undone = "UNDONE".equals(ruling.type());
    Trail trail = Trail.of(ctx);
    (undone ? trail.remove(claim) : trail.add(claim)).keep(ctx);
    String from = ctx.formParam("from");
    ClaimId begin = from == null || from.isBlank() ? null : new ClaimId(from);
    ctx.redirect(Address.review(undone ? claim : after(claim), begin), HttpStatus.SEE_OTHER);
  }

  private @Nullable ClaimId after(ClaimId claim) {
    ClaimView next = first(waiting(claim, 1));
    return next == null ? null : next.claim().id();
  }

  private static Ruling ruling(Context ctx) {
    String expected = ctx.formParam("expected");
    try {
      return new Ruling(
          ctx.formParam("type"),
          expected == null ? null : Integer.valueOf(expected),
          ctx.formParam("reason"),
          ctx.formParams("parties"),
          ctx.formParam("stage"),
          ctx.formParam("date"));
    } catch (NumberFormatException e) {
      throw Refused.unreadable("expected is no number: " + expected);
    }
  }

  private List<ClaimView> waiting(@Nullable ClaimId after, int most) {
    return claims.list(ClaimFilter.waiting(), most, after);
  }

  private ClaimView known(ClaimId id) {
    return claims.claim(id).orElseThrow(() -> Refused.notFound("no such claim: " + id));
  }

  private static @Nullable ClaimView first(List<ClaimView> views) {
    return views.isEmpty() ? null : views.get(0);
  }

  private static int position(List<ClaimView> listed, ClaimView view) {
    for (int i = 0; i < listed.size(); i++) {
      if (listed.get(i).claim().id().equals(view.claim().id())) {
        return i;
      }
    }
    return -1;
  }
}
