package org.pactwatch.app.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.ArticleSink;
import org.pactwatch.ingest.archive.Archive;
import org.pactwatch.ingest.archive.Capture;
import org.pactwatch.ingest.dedup.ArticleLog;
import org.pactwatch.ingest.dedup.ArticleRevision;
import org.pactwatch.ingest.dedup.KnownArticle;
import org.pactwatch.ingest.dedup.ParagraphDifference;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.CaptureId;
import org.pactwatch.review.desk.Answer;
import org.pactwatch.review.desk.ArticleDesk;
import org.pactwatch.store.query.Claims;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Articles' revisions and archived pages, as ingest keeps them. */
public final class ArticleKeeping implements ArticleDesk {
  private static final Logger LOG = LoggerFactory.getLogger(ArticleKeeping.class);

  private final ArticleLog log;
  private final Archive archive;
  private final Claims claims;
  private final ArticleSink entrance;

  /**
   * @param archive where captures lie
   * @param entrance where articles go to be read
   */
  public ArticleKeeping(ArticleLog log, Archive archive, Claims claims, ArticleSink entrance) {
    this.log = log;
    this.archive = archive;
    this.claims = claims;
    this.entrance = entrance;
  }

  @Override
  public Optional<History> history(ArticleId article) {
    return log.known(article)
        .map(
            known ->
                new History(
                    log.revisions(article).stream().map(ArticleKeeping::revision).toList(),
                    page(known)));
  }

  private static String page(KnownArticle known) {
    KnownArticle.Gone gone = known.gone();
    return gone == null
        ? "there, looked at again " + known.checks() + " times"
        : "gone since " + gone.since() + " (the server answers " + gone.status() + ")";
  }

  private static Revision revision(ArticleRevision r) {
    return new Revision(r.taken(), r.capture(), r.title(), paragraphs(r.difference()));
  }

  private static List<Paragraph> paragraphs(@Nullable ParagraphDifference difference) {
    List<Paragraph> paragraphs = new ArrayList<>();
    if (difference != null) {
      difference.removed().forEach(p -> paragraphs.add(new Paragraph(p, null)));
      difference.changed().forEach(p -> paragraphs.add(new Paragraph(p.before(), p.after())));
      difference.added().forEach(p -> paragraphs.add(new Paragraph(null, p)));
    }
    return paragraphs;
  }

  @Override
  public Optional<Captured> capture(CaptureId capture) {
    try {
      return archive.capture(capture).map(ArticleKeeping::captured);
    } catch (IOException e) {
      LOG.warn("capture unreadable id={} cause={}", capture, e.toString());
      return Optional.empty();
    }
  }

  private static Captured captured(Capture c) {
    String type = c.contentType();
    return new Captured(c.url().toString(), c.at(), type == null ? "" : type, c.body());
  }

  @Override
  public Answer readAgain(ArticleId id, CaptureId capture) {
    Optional<Article> article = claims.article(id);
    if (article.isEmpty()) {
      return Answer.refused("there is no such article");
    }
    try {
      entrance.deliver(article.get());
      return Answer.done(
          "The article was handed to the reader again. Where the present program reads its text"
              + " differently, the claims follow in a moment.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.refused("this was interrupted");
    } catch (Exception e) {
      LOG.warn("article not handed over id={} cause={}", id, e.toString());
      return Answer.refused("the pipeline does not take it now: " + e.getMessage());
    }
  }
}
