package org.pactwatch.review.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;

/**
 * The claims this browser decided last, kept in a cookie so that the last decisions can be undone
 * one after the other.
 */
final class Trail {
  private static final String COOKIE = "pactwatch-trail";
  private static final int STEPS = 50;
  // Browsers keep cookies of up to 4096 bytes.
  private static final int LONGEST = 3500;

  private final List<ClaimId> claims;

  private Trail(List<ClaimId> claims) {
    this.claims = claims;
  }

  static Trail of(Context ctx) {
    List<ClaimId> claims = new ArrayList<>();
    String cookie = ctx.cookie(COOKIE);
    if (cookie != null && cookie.length() <= LONGEST) {
      for (String part : cookie.split("\\.")) {
        decode(part, claims);
      }
    }
    return new Trail(claims);
  }

  private static void decode(String part, List<ClaimId> claims) {
    try {
      String id = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
      if (!id.isBlank() && id.indexOf('\0') < 0) {
        claims.add(new ClaimId(id));
      }
    } catch (IllegalArgumentException notOurs) {
      // Other programs on this machine share its cookies; what is not ours is left out.
      claims.clear();
    }
  }

  /** The claim decided last, or null. */
  @Nullable ClaimId last() {
    return claims.isEmpty() ? null : claims.get(claims.size() - 1);
  }

  /** Remembers a decision. */
  Trail add(ClaimId claim) {
    claims.remove(claim);
    claims.add(claim);
    return this;
  }

  /** Forgets a decision. */
  Trail remove(ClaimId claim) {
    claims.remove(claim);
    return this;
  }

  /** Gives the trail to the browser. */
  void keep(Context ctx) {
    while (claims.size() > STEPS || written().length() > LONGEST) {
      claims.remove(0);
    }
    ctx.cookie(Guard.strict(COOKIE, written()));
  }

  private String written() {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return String.join(
        ".",
        claims.stream()
            .map(c -> encoder.encodeToString(c.value().getBytes(StandardCharsets.UTF_8)))
            .toList());
  }
}
