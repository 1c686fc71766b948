package org.pactwatch.review.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.review.account.Visitor;
import org.pactwatch.review.page.AlikePage;
import org.pactwatch.review.queue.AlikeClaims;
import org.pactwatch.review.queue.Draw;
import org.pactwatch.store.query.ClaimView;
import org.pactwatch.store.query.Claims;

/** Claims like one: shown first, then judged together. Thread-safe. */
final class Alike {
  private final AlikeClaims alike;
  private final Claims claims;
  private final Judging judging;
  private final Guard guard;

  Alike(AlikeClaims alike, Claims claims, Judging judging, Guard guard) {
    this.alike = alike;
    this.claims = claims;
    this.judging = judging;
    this.guard = guard;
  }

  void show(Context ctx) {
    Parameters parameters = new Parameters(ctx);
    ClaimId claim = parameters.claim("claim");
    if (claim == null) {
      throw Refused.unreadable("claim is missing");
    }
    AlikeClaims.By by = by(parameters.value("by"));
    List<ClaimView> views = new ArrayList<>();
    alike.of(claim, by).forEach(id -> claims.claim(id).ifPresent(views::add));
    Pages.show(ctx, AlikePage.of(claim, by, views, guard.token(ctx)));
  }

  private static AlikeClaims.By by(@Nullable String written) {
    try {
      return written == null
          ? AlikeClaims.By.SENTENCE
          : AlikeClaims.By.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Refused.unreadable("by is not known: " + written);
    }
  }

  void judge(Context ctx) {
    guard.checkToken(ctx);
    String type = ctx.formParam("type");
    if (!"ACCEPTED".equals(type) && !"REJECTED".equals(type)) {
      throw Refused.unreadable("claims are accepted or rejected together: " + type);
    }
    List<String> taken = ctx.formParams("take");
    if (taken.isEmpty() || taken.size() > AlikeClaims.MOST) {
      throw Refused.unreadable(
          taken.isEmpty() ? "no claim is ticked" : "more claims than can be judged together");
    }
    int recorded = 0;
    List<String> faults = new ArrayList<>();
    for (String take : taken) {
      String fault = judge(take, type, ctx.formParam("reason"), Door.visitor(ctx));
      if (fault == null) {
        recorded++;
      } else {
        faults.add(fault);
      }
    }
    Pages.show(ctx, AlikePage.done(recorded, faults));
  }

  /** Judges one of them; gives why it was left, or null. */
  private @Nullable String judge(String take, String type, @Nullable String reason, Visitor by) {
    int colon = take.lastIndexOf(':');
    Integer seen = colon < 1 ? null : Rulings.number(take.substring(colon + 1));
    if (seen == null) {
      throw Refused.unreadable("no claim with a number of decisions: " + take);
    }
    ClaimId claim = new ClaimId(take.substring(0, colon).replace('\0', ' '));
    try {
      judging.judge(claim, Ruling.of(type, seen, reason), by, Draw.Why.BULK);
      return null;
    } catch (Refused e) {
      if (e.status() == 400) {
        throw e;
      }
      return claim + ": " + e.line();
    }
  }
}
