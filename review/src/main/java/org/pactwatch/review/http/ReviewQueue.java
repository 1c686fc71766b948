package org.pactwatch.review.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Decision;
import org.pactwatch.review.account.Visitor;
import org.pactwatch.review.html.Html;
import org.pactwatch.review.page.Address;
import org.pactwatch.review.page.FiguresPage;
import org.pactwatch.review.page.Queue;
import org.pactwatch.review.page.QueuePage;
import org.pactwatch.review.queue.Agreement;
import org.pactwatch.review.queue.Draw;
import org.pactwatch.review.queue.Opinions;
import org.pactwatch.review.queue.Pace;
import org.pactwatch.review.queue.WaitingClaims;
import org.pactwatch.store.query.ClaimView;
import org.pactwatch.store.query.Claims;
import org.pactwatch.store.query.ReadingDetails;

/** The review queue: shows a claim, takes the decision, goes on to the next. Thread-safe. */
final class ReviewQueue {
  private static final int AHEAD = 10;
  private static final int MOST_SKIPPED = 20;

  private final Claims claims;
  private final ReadingDetails details;
  private final WaitingClaims waiting;
  private final Opinions opinions;
  private final Judging judging;
  private final Guard guard;
  private final Clock clock;

  ReviewQueue(
      Claims claims,
      ReadingDetails details,
      WaitingClaims waiting,
      Opinions opinions,
      Judging judging,
      Guard guard,
      Clock clock) {
    this.claims = claims;
    this.details = details;
    this.waiting = waiting;
    this.opinions = opinions;
    this.judging = judging;
    this.guard = guard;
    this.clock = clock;
  }

  void show(Context ctx) {
    Parameters parameters = new Parameters(ctx);
    String me = Door.visitor(ctx).name();
    WaitingClaims.Wish wish = parameters.wish();
    ClaimId asked = parameters.claim("claim");
    Queue.Item item = asked == null ? next(ctx, wish, List.of()) : item(ctx, known(asked));
    Pages.show(
        ctx,
        QueuePage.of(
            new Queue.Place(
                item,
                waiting.ahead(me, wish, AHEAD),
                waiting.count(),
                last(me),
                pace(me),
                wish,
                guard.token(ctx))));
  }

  /** The next claim alone, for the page's script to have at hand; empty if there is none. */
  void next(Context ctx) {
    Parameters parameters = new Parameters(ctx);
    String skip = ctx.queryParam("skip");
    List<ClaimId> skipped =
        skip == null
            ? List.of()
            : Stream.of(skip.split(","))
                .limit(MOST_SKIPPED)
                .filter(s -> !s.isBlank())
                .map(ReviewQueue::id)
                .toList();
    fragment(ctx, next(ctx, parameters.wish(), skipped));
  }

  /** One claim alone. */
  void one(Context ctx) {
    fragment(ctx, item(ctx, known(new ClaimId(new Parameters(ctx).id()))));
  }

  private static ClaimId id(String written) {
    if (written.indexOf('\0') >= 0) {
      throw Refused.unreadable("no id of a claim");
    }
    return new ClaimId(written);
  }

  private static void fragment(Context ctx, Queue.@Nullable Item item) {
    ctx.html(Html.fragment(item == null ? QueuePage.done() : QueuePage.fragment(item)));
  }

  private Queue.@Nullable Item next(Context ctx, WaitingClaims.Wish wish, List<ClaimId> skipped) {
    Optional<Draw> draw = waiting.next(Door.visitor(ctx).name(), wish, skipped);
    return draw.isEmpty() ? null : item(ctx, known(draw.get().claim()), draw.get().why());
  }

  /**
   * A claim that is shown by its address, for what it was shown before if that still holds: a
   * second opinion is asked of those who have not decided, anything else while nobody has.
   */
  private Queue.Item item(Context ctx, ClaimView view) {
    Draw.Why said = Rulings.why(new Parameters(ctx).value("why"));
    Decision counting = view.counting();
    boolean holds =
        said == Draw.Why.SECOND
            ? counting != null && !counting.reviewer().equals(Door.visitor(ctx).name())
            : counting == null;
    return item(ctx, view, said != null && holds ? said : Draw.Why.ASKED);
  }

  private Queue.Item item(Context ctx, ClaimView view, Draw.Why why) {
    return new Queue.Item(view, details.mentions(view.article()), why, guard.token(ctx));
  }

  private ClaimView known(ClaimId id) {
    return claims.claim(id).orElseThrow(() -> Refused.notFound("no such claim: " + id));
  }

  private Queue.@Nullable Last last(String reviewer) {
    return opinions
        .last(reviewer)
        .flatMap(o -> claims.claim(o.claim()).map(view -> new Queue.Last(view, o)))
        .orElse(null);
  }

  private Pace pace(String reviewer) {
    return Pace.of(opinions.since(today(), reviewer));
  }

  private Instant today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  void decide(Context ctx) {
    guard.checkToken(ctx);
    ClaimId claim = new ClaimId(new Parameters(ctx).id());
    Ruling ruling = Rulings.ofForm(ctx, known(claim).claim());
    Visitor by = Door.visitor(ctx);
    judging.judge(claim, ruling, by, Rulings.why(ruling.why()));
    goOn(ctx, "UNDONE".equals(ruling.type()) ? claim : null, Draw.Why.ASKED);
  }

  void putOff(Context ctx) {
    guard.checkToken(ctx);
    waiting.putOff(Door.visitor(ctx).name(), claimOf(ctx));
    goOn(ctx, null, Draw.Why.ASKED);
  }

  private static ClaimId claimOf(Context ctx) {
    String claim = ctx.formParam("claim");
    if (claim == null || claim.isBlank()) {
      throw Refused.unreadable("claim is missing");
    }
    return id(claim);
  }

  void undo(Context ctx) {
    guard.checkToken(ctx);
    ClaimId claim = claimOf(ctx);
    Integer seen = Rulings.number(ctx.formParam("expected"));
    if (seen == null) {
      throw Refused.unreadable("expected, the number of decisions seen, is missing");
    }
    goOn(ctx, claim, judging.undoLast(claim, seen, Door.visitor(ctx)));
  }

  /** To the page, or for its script how things stand now. */
  private void goOn(Context ctx, @Nullable ClaimId back, Draw.Why why) {
    if (!Scripted.asks(ctx)) {
      ctx.redirect(Address.review(back, why), HttpStatus.SEE_OTHER);
      return;
    }
    String me = Door.visitor(ctx).name();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("waiting", waiting.count());
    body.put("pace", QueuePage.pace(pace(me)));
    body.put("last", Html.fragment(QueuePage.last(last(me), guard.token(ctx))));
    if (back != null) {
      body.put("claim", back.value());
      body.put("why", why);
    }
    Api.answer(ctx, body);
  }

  void figures(Context ctx) {
    List<Opinions.Opinion> week = opinions.since(clock.instant().minus(Duration.ofDays(7)));
    List<Opinions.Opinion> shared = opinions.shared();
    Pages.show(
        ctx,
        FiguresPage.of(
            new FiguresPage.Figures(
                waiting.count(),
                paces(week.stream().filter(o -> !o.at().isBefore(today())).toList()),
                paces(week),
                Agreement.of(shared),
                opinions.audited(),
                shared)));
  }

  private static Map<String, Pace> paces(List<Opinions.Opinion> inOrder) {
    Map<String, List<Opinions.Opinion>> byName = new LinkedHashMap<>();
    inOrder.forEach(o -> byName.computeIfAbsent(o.reviewer(), k -> new ArrayList<>()).add(o));
    Map<String, Pace> paces = new LinkedHashMap<>();
    byName.forEach((name, own) -> paces.put(name, Pace.of(own)));
    return paces;
  }
}
