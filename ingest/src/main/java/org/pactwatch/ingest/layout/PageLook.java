package org.pactwatch.ingest.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.Verdict;

/**
 * What of a page tells its layout.
 *
 * @param verdict what kind of page it was judged to be
 * @param body the elements in which most of the text stands, without what numbers them
 * @param headline the element of the headline, or that it came from data about the page
 * @param date where the date was found
 * @param length characters of the body
 */
record PageLook(Verdict verdict, String body, String headline, String date, int length) {
  private static final Pattern NUMBERS = Pattern.compile(":nth-child\\(\\d+\\)|#[^>:]*\\d[^>:]*");
  private static final String FROM_DATA = "data about the page";
  private static final String NOWHERE = "nowhere";

  static PageLook of(Article article) {
    return new PageLook(
        article.verdict(),
        body(article),
        headline(article),
        date(article),
        article.body().length());
  }

  boolean isReadable() {
    return verdict.isReadable();
  }

  private static String body(Article article) {
    Map<String, Integer> weights = new HashMap<>();
    String best = NOWHERE;
    for (Block block : article.blocks()) {
      if (block.role() != BlockRole.HEADLINE) {
        String path = around(block.origin());
        int weight = weights.merge(path, block.span().length(), Integer::sum);
        best = weight > weights.getOrDefault(best, 0) || best.equals(path) ? path : best;
      }
    }
    return best;
  }

  /** The path of the element around a block's own. */
  private static String around(@Nullable String origin) {
    if (origin == null) {
      return FROM_DATA;
    }
    String path = NUMBERS.matcher(origin).replaceAll("");
    int last = path.lastIndexOf('>');
    return last < 0 ? path : path.substring(0, last);
  }

  private static String headline(Article article) {
    if (article.title() == null || article.blocks().isEmpty()) {
      return NOWHERE;
    }
    String origin = article.blocks().get(0).origin();
    if (origin == null || article.blocks().get(0).role() != BlockRole.HEADLINE) {
      return FROM_DATA;
    }
    String path = NUMBERS.matcher(origin).replaceAll("");
    return path.substring(path.lastIndexOf('>') + 1);
  }

  private static String date(Article article) {
    return article.published() == null ? NOWHERE : article.published().evidence();
  }
}
