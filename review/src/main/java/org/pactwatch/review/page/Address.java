package org.pactwatch.review.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;
import org.pactwatch.review.queue.Draw;

/** The addresses of the console's pages. */
public final class Address {
  public static final String TODAY = "/";
  public static final String PICTURE = "/picture";
  public static final String REVIEW = "/review";
  public static final String CHANGES = "/changes";
  public static final String SEARCH = "/search";
  public static final String SOURCES = "/sources";
  public static final String ALERTS = "/alerts";
  public static final String RULES = "/alerts/rules";
  public static final String DEAD_LETTERS = "/dead-letters";
  public static final String ACCOUNTS = "/accounts";
  public static final String AUDIT = "/audit";
  public static final String OWN = "/me";
  public static final String SIGN_IN = "/sign-in";

  /** Signing in by the provider. */
  public static final String OIDC = "/sign-in/provider";

  public static final String SIGN_OUT = "/sign-out";

  /** Before the secret of the page that opens the first account. */
  public static final String SETUP = "/setup/";

  private Address() {}

  static String pact(PactId id) {
    return "/pacts/" + encoded(id.value());
  }

  /** A pact that was asked for by an id which it does not have any more. */
  public static String pactOnceKnownAs(PactId id, PactId formerly) {
    return pact(id) + "?formerly=" + encoded(formerly.value());
  }

  static String article(ArticleId id, ClaimId claim) {
    return "/articles/" + encoded(id.value()) + "#" + anchor(claim);
  }

  /** Where a claim's evidence can be jumped to in its article. */
  static String anchor(ClaimId claim) {
    return "claim-" + encoded(claim.value());
  }

  static String picture(Party party) {
    return PICTURE + "?party=" + encoded(party.code());
  }

  static String decisions(ClaimId claim) {
    return "/claims/" + encoded(claim.value()) + "/decisions";
  }

  /** A claim in the review queue; null for what comes next. */
  public static String review(@Nullable ClaimId claim) {
    return claim == null ? REVIEW : REVIEW + "?claim=" + encoded(claim.value());
  }

  /** A claim in the review queue, shown for a reason; null for what comes next. */
  public static String review(@Nullable ClaimId claim, Draw.Why why) {
    return claim == null || why == Draw.Why.ASKED
        ? review(claim)
        : review(claim) + "&why=" + why.name();
  }

  /** The claims like one, to be judged together. */
  static String alike(ClaimId claim) {
    return REVIEW + "/alike?claim=" + encoded(claim.value());
  }

  static String article(ArticleId id) {
    return "/articles/" + encoded(id.value());
  }

  static String country(Party party) {
    return "/countries/" + encoded(party.code());
  }

  /** A rule of alerts, among others or with something about it. */
  static String rule(String name) {
    return RULES + "/" + encoded(name);
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
