package org.pactwatch.store.ledger;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.pactwatch.model.Article;
import org.pactwatch.model.PublicationDate;
import org.pactwatch.model.Reading;

/**
 * Decides which reading of an article counts: that of the newest revision, by when it was modified,
 * else published, else fetched; then the one fetched last; then by the revision's hash; and of the
 * readings of one revision that of the highest extractor version. Nothing depends on the order of
 * arrival.
 *
 * @param revisedAt when the revision was made
 * @param fetchedAt when it was taken
 * @param revision its hash
 * @param extractor what read it
 * @param reading the reading
 */
public record ReadingRank(
    Instant revisedAt, Instant fetchedAt, String revision, String extractor, String reading)
    implements Comparable<ReadingRank> {

  private static final Comparator<ReadingRank> ORDER =
      Comparator.comparing(ReadingRank::revisedAt)
          .thenComparing(ReadingRank::fetchedAt)
          .thenComparing(ReadingRank::revision)
          .thenComparing(ReadingRank::extractor, VersionOrder.NATURAL)
          .thenComparing(ReadingRank::reading);

  public ReadingRank {
    revisedAt = revisedAt.truncatedTo(ChronoUnit.MICROS);
    fetchedAt = fetchedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** The rank of a reading. */
  public static ReadingRank of(Reading reading) {
    Article a = reading.article();
    return new ReadingRank(
        revised(a), a.fetchedAt(), a.revision(), reading.extractor(), reading.id());
  }

  /** The rank of another reading of the same revision. */
  ReadingRank of(String otherExtractor, String otherReading) {
    return new ReadingRank(revisedAt, fetchedAt, revision, otherExtractor, otherReading);
  }

  /** When the revision was made, as far as known. */
  static Instant revised(Article article) {
    PublicationDate modified = article.modified();
    if (modified != null) {
      // A day alone is taken to its end, so that it is not before the time of publication.
      return instant(modified, LocalTime.MAX);
    }
    PublicationDate published = article.published();
    return published == null ? article.fetchedAt() : instant(published, LocalTime.MIN);
  }

  private static Instant instant(PublicationDate date, LocalTime unlessKnown) {
    return date.time() == null
        ? date.day().atTime(unlessKnown).toInstant(ZoneOffset.UTC)
        : date.time().toInstant();
  }

  @Override
  public int compareTo(ReadingRank other) {
    return ORDER.compare(this, other);
  }
}
