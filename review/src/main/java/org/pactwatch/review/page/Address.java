package org.pactwatch.review.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;

/** The addresses of the console's pages. */
public final class Address {
  public static final String PICTURE = "/";
  public static final String REVIEW = "/review";
  public static final String CHANGES = "/changes";

  private Address() {}

  static String pact(PactId id) {
    return "/pacts/" + encoded(id.value());
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

  /**
   * A place in the review queue.
   *
   * @param claim the claim to show, or null for the first one
   * @param from the claim after which the list beside it begins, or null for the beginning
   */
  public static String review(@Nullable ClaimId claim, @Nullable ClaimId from) {
    StringBuilder address = new StringBuilder(REVIEW);
    if (claim != null) {
      address.append("?claim=").append(encoded(claim.value()));
    }
    if (from != null) {
      address.append(claim == null ? '?' : '&').append("from=").append(encoded(from.value()));
    }
    return address.toString();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
