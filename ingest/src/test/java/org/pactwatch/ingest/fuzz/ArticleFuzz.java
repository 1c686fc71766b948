package org.pactwatch.ingest.fuzz;

import java.net.URI;
import java.time.Instant;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.article.ArticleOutcome;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.ingest.publisher.PublisherSpecs;
import org.pactwatch.model.Article;
import org.pactwatch.model.Block;
import org.pactwatch.model.SourceId;

/** Reads any bytes as an article, and checks what must be so of whatever comes of it. */
public final class ArticleFuzz {
  private static final SourceId FUZZ = new SourceId("fuzz");
  private static final URI URL = URI.create("https://example.org/2024/05/06/story");
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final ArticleExtractor EXTRACTOR =
      new ArticleExtractor(2 << 20, PublisherSpecs.shipped());

  private ArticleFuzz() {}

  /** The entry point of the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    check(EXTRACTOR.extract(bytes, PageContext.ofUrl(FUZZ, URL, "text/html", NOW)));
    check(EXTRACTOR.extract(bytes, PageContext.ofFile(FUZZ, "page", null, NOW)));
  }

  private static void check(ArticleOutcome outcome) {
    outcome.fold(
        read -> {
          check(read.article());
          return true;
        },
        refused -> {
          if (refused.line().isBlank() || refused.line().lines().count() > 1) {
            throw new AssertionError("a reason is one line, not <" + refused.line() + ">");
          }
          return false;
        });
  }

  private static void check(Article article) {
    int end = 0;
    for (Block block : article.blocks()) {
      if (block.span().start() < end || block.span().end() > article.text().length()) {
        throw new AssertionError("block " + block + " is out of order or of the text");
      }
      end = block.span().end();
    }
  }
}
