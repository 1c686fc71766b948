package org.pactwatch.ingest;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.pactwatch.ingest.archive.Archive;
import org.pactwatch.ingest.archive.Capture;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.ingest.dedup.ArticleLog;
import org.pactwatch.ingest.dedup.CanonicalUrl;
import org.pactwatch.ingest.dedup.KnownArticle;
import org.pactwatch.ingest.dedup.ParagraphDifference;
import org.pactwatch.ingest.dedup.Sketch;
import org.pactwatch.ingest.dedup.Syndicated;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.CaptureId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares an article with what is known under its id. The revision before is read anew from the
 * archive, so that a reader that got better since is not taken for a change of the page. Safe for
 * use by many threads.
 */
final class Predecessors {
  private static final Logger LOG = LoggerFactory.getLogger(Predecessors.class);

  /** Two revisions of one article have more in common. */
  private static final double OTHER_ARTICLE = 0.2;

  private final PageKnowledge pages;
  private final Archive archive;

  Predecessors(PageKnowledge pages, Archive archive) {
    this.pages = pages;
    this.archive = archive;
  }

  /** What an article changed; nothing if the revision before cannot be read any more. */
  Optional<ParagraphDifference> difference(KnownArticle known, Article article) {
    return read(known).map(before -> ParagraphDifference.between(before, article));
  }

  /**
   * The article under an id of its own, if the address that it gives as its own was given before by
   * a page elsewhere that told another story. The address of a section or of a live page is given
   * by many.
   */
  Article withOwnAddress(Article article, PageContext page, ArticleLog log) {
    URI taken = page.url();
    if (taken == null || isAt(article.id(), taken)) {
      return article;
    }
    Optional<KnownArticle> known = log.known(article.id());
    if (known.isEmpty() || isSameAddress(known.get().url(), taken)) {
      return article;
    }
    boolean other = read(known.get()).map(before -> isOtherStory(before, article)).orElse(false);
    if (!other) {
      return article;
    }
    LOG.info("event=address_shared claimed={} taken={}", article.url(), taken);
    return Syndicated.at(CanonicalUrl.of(taken), article);
  }

  private static boolean isAt(ArticleId id, URI url) {
    return id.equals(CanonicalUrl.id(url));
  }

  private static boolean isSameAddress(@org.jspecify.annotations.Nullable URI one, URI other) {
    return one != null && CanonicalUrl.key(one).equals(CanonicalUrl.key(other));
  }

  private static boolean isOtherStory(Article before, Article article) {
    Optional<Sketch> one = Sketch.of(before.body());
    Optional<Sketch> other = Sketch.of(article.body());
    return one.isPresent()
        && other.isPresent()
        && one.get().overlap(other.get()).containment() < OTHER_ARTICLE;
  }

  private Optional<Article> read(KnownArticle known) {
    CaptureId capture = known.capture();
    if (capture == null) {
      return Optional.empty();
    }
    try {
      return archive.capture(capture).flatMap(kept -> read(known, kept));
    } catch (IOException e) {
      LOG.warn("event=capture_unreadable capture={} cause=\"{}\"", capture, e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Article> read(KnownArticle known, Capture kept) {
    URI url = "file".equals(kept.url().getScheme()) ? null : kept.url();
    PageContext page =
        new PageContext(
            known.source(),
            kept.url().toString(),
            url,
            kept.contentType(),
            null,
            known.capture(),
            kept.at(),
            false);
    return pages
        .extractor()
        .extract(kept.body(), page)
        .fold(
            read -> Optional.of(pages.templates().cut(read.article(), true)),
            refused -> Optional.empty());
  }
}
