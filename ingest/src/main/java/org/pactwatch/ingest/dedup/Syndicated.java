package org.pactwatch.ingest.dedup;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.CaptureId;

/** Articles as they come out of comparing them: in a group, at an address, taken at a time. */
public final class Syndicated {
  private Syndicated() {}

  /** The same article as a member of a group. */
  public static Article in(String group, Article a) {
    return with(a, a.id(), a.url(), group, a.capture(), a.fetchedAt());
  }

  /** The same article at another address, in a group of its own. */
  public static Article at(URI url, Article a) {
    ArticleId id = CanonicalUrl.id(url);
    return with(a, id, url, id.value(), a.capture(), a.fetchedAt());
  }

  /** The same article, taken at another time and archived elsewhere. */
  public static Article taken(Article a, @Nullable CaptureId capture, Instant at) {
    return with(a, a.id(), a.url(), a.syndicationGroup(), capture, at);
  }

  private static Article with(
      Article a,
      ArticleId id,
      @Nullable URI url,
      String group,
      @Nullable CaptureId capture,
      Instant at) {
    return new Article(
        id,
        a.revision(),
        a.source(),
        url,
        a.title(),
        a.site(),
        a.authors(),
        a.published(),
        a.modified(),
        a.language(),
        a.verdict(),
        a.reason(),
        a.text(),
        a.blocks(),
        group,
        a.wireCredit(),
        capture,
        at,
        a.backfill(),
        a.readWith());
  }
}
