package org.pactwatch.review.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pactwatch.model.ArticleId;
import org.pactwatch.store.query.ClaimFilter;
import org.pactwatch.store.query.ClaimView;
import org.pactwatch.store.query.Claims;

/** Finds the claims of one article. */
final class ClaimsOfArticle {
  private static final int MOST = 10_000;

  private ClaimsOfArticle() {}

  /** The claims, in the order of their evidence. */
  static List<ClaimView> in(Claims claims, ArticleId article) {
    List<ClaimView> found = new ArrayList<>(claims.list(ClaimFilter.of(article), MOST, null));
    found.sort(Comparator.comparingInt(c -> c.claim().evidence().span().start()));
    return found;
  }
}
