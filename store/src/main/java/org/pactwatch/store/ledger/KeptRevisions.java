package org.pactwatch.store.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Reading;
import org.pactwatch.store.picture.ClaimSource;

/**
 * What the ledger keeps of the articles' revisions. A revision's hash covers its text and dates
 * only; when it was fetched, from where and which sources it shares may differ from reading to
 * reading. The ledger keeps what the first one said, and the picture goes by that, whatever a later
 * one says. For one thread.
 */
public final class KeptRevisions {

  private record Key(ArticleId article, String revision) {
    static Key of(Reading reading) {
      return new Key(reading.article().id(), reading.article().revision());
    }
  }

  private record Kept(ReadingRank rank, ClaimSource source) {}

  private final Map<Key, Kept> kept;
  private final List<WrittenReading> first;

  private KeptRevisions(Map<Key, Kept> kept, List<WrittenReading> first) {
    this.kept = kept;
    this.first = first;
  }

  /** Those of readings that are about to be written, in the order in which they will be. */
  public static KeptRevisions of(Handle handle, List<WrittenReading> written) {
    Map<Key, Kept> kept = stored(handle, written);
    List<WrittenReading> first = new ArrayList<>();
    for (WrittenReading w : written) {
      Reading r = w.reading();
      if (kept.putIfAbsent(Key.of(r), new Kept(ReadingRank.of(r), ClaimSource.of(r))) == null) {
        first.add(w);
      }
    }
    return new KeptRevisions(kept, List.copyOf(first));
  }

  private static Map<Key, Kept> stored(Handle handle, List<WrittenReading> written) {
    Map<Key, Kept> kept = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT article_id, revision, title, url, spoken_on, revised_at, fetched_at,
                   syndication_group, backfill, '' AS extractor, '' AS reading_id
            FROM revision WHERE article_id = ANY(:articles)
            """)
        .bindArray(
            "articles",
            String.class,
            written.stream().map(w -> w.reading().article().id().value()).distinct().toList())
        .map((rs, ctx) -> Map.entry(key(rs), kept(rs)))
        .forEach(e -> kept.put(e.getKey(), e.getValue()));
    return kept;
  }

  private static Key key(ResultSet rs) throws SQLException {
    return new Key(new ArticleId(rs.getString("article_id")), rs.getString("revision"));
  }

  private static Kept kept(ResultSet rs) throws SQLException {
    return new Kept(ReadingRows.rank(rs), StandingClaims.source(rs));
  }

  /** The rank of one of the readings, by what the ledger keeps of its revision. */
  public ReadingRank rank(Reading reading) {
    return of(reading).rank().of(reading.extractor(), reading.id());
  }

  /**
   * Where the claims of one of the readings come from, by what the ledger keeps of its revision.
   */
  public ClaimSource source(Reading reading) {
    return of(reading).source().of(reading.id());
  }

  private Kept of(Reading reading) {
    Kept known = kept.get(Key.of(reading));
    if (known == null) {
      throw new IllegalArgumentException("not one of these readings: " + reading.id());
    }
    return known;
  }

  /** The readings whose revisions the ledger does not hold yet, one for each. */
  List<WrittenReading> first() {
    return first;
  }
}
