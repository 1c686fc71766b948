package org.pactwatch.review.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.page.RulingForms;
import org.pactwatch.store.Ruled;
import org.pactwatch.store.Rulings;

/** Merging and splitting pacts. Thread-safe. */
final class PactRulings {
  private static final int LONGEST_REASON = 500;

  private final Rulings rulings;
  private final AuditLog audit;
  private final Guard guard;
  private final Clock clock;

  PactRulings(Rulings rulings, AuditLog audit, Guard guard, Clock clock) {
    this.rulings = rulings;
    this.audit = audit;
    this.guard = guard;
    this.clock = clock;
  }

  void list(Context ctx) {
    Pages.show(
        ctx,
        RulingForms.list(
            rulings.all(), Door.visitor(ctx).role().covers(Role.REVIEWER), guard.token(ctx)));
  }

  void merge(Context ctx) {
    guard.checkToken(ctx);
    PactId pact = new PactId(new Parameters(ctx).id());
    String into = text(ctx, "into");
    if (into.isBlank()) {
      throw Refused.unreadable("into, the pact it is the same as, is missing");
    }
    Rulings.Word word = word(ctx);
    String detail = pact + " into it: " + word.reason();
    recorded(
        rulings.merge(
            pact,
            new PactId(into),
            word,
            h -> audit.note(h, Door.visitor(ctx), "pact merged", into, detail)));
    ctx.redirect("/rulings", HttpStatus.SEE_OTHER);
  }

  void split(Context ctx) {
    guard.checkToken(ctx);
    PactId pact = new PactId(new Parameters(ctx).id());
    List<ClaimId> claims =
        ctx.formParams("claims").stream().filter(c -> !c.isBlank()).map(ClaimId::new).toList();
    if (claims.isEmpty()) {
      throw Refused.unreadable("no claim is ticked");
    }
    Rulings.Word word = word(ctx);
    String detail = claims + ": " + word.reason();
    recorded(
        rulings.split(
            pact,
            claims,
            word,
            h -> audit.note(h, Door.visitor(ctx), "pact split", pact.value(), detail)));
    ctx.redirect("/rulings", HttpStatus.SEE_OTHER);
  }

  void undo(Context ctx) {
    guard.checkToken(ctx);
    long number = number(ctx.pathParam("number"));
    // What was ruled later does not stand in the way of taking this one back.
    Rulings.Word word =
        new Rulings.Word(Door.visitor(ctx).name(), clock.instant(), "", rulings.last());
    recorded(
        rulings.undo(
            number,
            word,
            h -> audit.note(h, Door.visitor(ctx), "ruling undone", "#" + number, "")));
    ctx.redirect("/rulings", HttpStatus.SEE_OTHER);
  }

  private Rulings.Word word(Context ctx) {
    String reason = text(ctx, "reason").strip().replace('\0', '\uFFFD');
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw Refused.unreadable(
          "a ruling needs a reason of at most " + LONGEST_REASON + " characters");
    }
    return new Rulings.Word(
        Door.visitor(ctx).name(), clock.instant(), reason, number(text(ctx, "seen")));
  }

  private static void recorded(Ruled ruled) {
    ruled.fold(
        new Ruled.Cases<Ruled.Recorded>() {
          @Override
          public Ruled.Recorded recorded(Ruled.Recorded outcome) {
            return outcome;
          }

          @Override
          public Ruled.Recorded conflict(Ruled.Conflict outcome) {
            throw Refused.conflict("somebody has ruled meanwhile; look at the pact again");
          }

          @Override
          public Ruled.Recorded refused(Ruled.Refused outcome) {
            throw Refused.conflict(outcome.why());
          }
        });
  }

  private static long number(String written) {
    try {
      return Long.parseLong(written);
    } catch (NumberFormatException e) {
      throw Refused.unreadable("no number: " + written);
    }
  }

  private static String text(Context ctx, String field) {
    String value = ctx.formParam(field);
    return value == null ? "" : value;
  }
}
