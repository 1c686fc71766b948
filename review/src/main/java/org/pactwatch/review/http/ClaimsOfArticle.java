package org.pactwatch.review.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.ClaimId;
import org.pactwatch.store.query.ClaimFilter;
import org.pactwatch.store.query.ClaimView;
import org.pactwatch.store.query.Claims;

/** Finds the claims of one article by walking through all claims, as the store has no index yet. */
final class ClaimsOfArticle {
  private static final int PAGE = 500;

  private ClaimsOfArticle() {}

  /** The claims, in the order of their evidence. */
  static List<ClaimView> in(Claims claims, ArticleId article) {
    List<ClaimView> found = new ArrayList<>();
    @Nullable ClaimId after = null;
    List<ClaimView> page;
    do {
      page = claims.list(ClaimFilter.all(), PAGE, after);
      page.stream().filter(c -> c.article().equals(article)).forEach(found::add);
      after = page.isEmpty() ? after : page.get(page.size() - 1).claim().id();
    } while (page.size() == PAGE);
    found.sort(Comparator.comparingInt(c -> c.claim().evidence().span().start()));
    return found;
  }
}
