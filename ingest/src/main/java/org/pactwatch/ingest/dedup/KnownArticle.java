package org.pactwatch.ingest.dedup;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.CaptureId;
import org.pactwatch.model.SourceId;

/**
 * An article that was delivered.
 *
 * @param id the article
 * @param source the source that led to it first
 * @param url where it was taken from, after redirects; null for a file
 * @param revision the revision that stands
 * @param capture the bytes last taken, or null if they were not archived
 * @param firstTaken when it was first delivered
 * @param taken when the revision that stands was taken
 * @param checks how often it was looked at again
 * @param tries how often in a row that failed
 * @param gone since when its page is gone, or null
 */
public record KnownArticle(
    ArticleId id,
    SourceId source,
    @Nullable URI url,
    String revision,
    @Nullable CaptureId capture,
    Instant firstTaken,
    Instant taken,
    int checks,
    int tries,
    @Nullable Gone gone) {

  /**
   * A page that is there no more; the article stays.
   *
   * @param since when that was first seen
   * @param status what the server answered, 404 or 410
   */
  public record Gone(Instant since, int status) {}

  /** The same article after another look at its page. */
  public KnownArticle looked(
      @Nullable CaptureId bytes, int looks, int failures, @Nullable Gone goneNow) {
    return new KnownArticle(
        id, source, url, revision, bytes, firstTaken, taken, looks, failures, goneNow);
  }
}
