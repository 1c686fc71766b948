package org.pactwatch.review.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Claim;
import org.pactwatch.review.queue.Draw;

/** Reads rulings from forms. */
final class Rulings {
  private Rulings() {}

  /** The ruling of a form about a claim; what the form repeats of the claim is no correction. */
  static Ruling ofForm(Context ctx, Claim claim) {
    String name = ctx.formParam("name");
    return new Ruling(
        ctx.formParam("type"),
        number(ctx.formParam("expected")),
        ctx.formParam("reason"),
        ctx.formParams("parties"),
        ctx.formParam("stage"),
        ctx.formParam("date"),
        kinds(ctx, claim),
        name == null || name.strip().equals(claim.name()) ? null : name,
        ctx.formParam("why"));
  }

  private static @Nullable List<String> kinds(Context ctx, Claim claim) {
    List<String> given = ctx.formParams("kinds");
    Set<String> own = claim.kinds().stream().map(Enum::name).collect(Collectors.toSet());
    return Set.copyOf(given).equals(own) ? null : given;
  }

  static @Nullable Integer number(@Nullable String written) {
    try {
      return written == null ? null : Integer.valueOf(written);
    } catch (NumberFormatException e) {
      throw Refused.unreadable("expected is no number: " + written);
    }
  }

  /** Why a claim was shown, as its form, its address or a program says; null if it is not said. */
  static Draw.@Nullable Why why(@Nullable String why) {
    try {
      return why == null ? null : Draw.Why.valueOf(why);
    } catch (IllegalArgumentException e) {
      throw Refused.unreadable("why is not known: " + why);
    }
  }
}
