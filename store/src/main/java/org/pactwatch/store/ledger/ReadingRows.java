package org.pactwatch.store.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Official;
import org.pactwatch.model.Party;
import org.pactwatch.model.Reading;
import org.pactwatch.store.db.CopyRows;
import org.pactwatch.store.picture.ClaimSource;
import org.pactwatch.store.picture.PartySets;
import org.pactwatch.store.picture.StandingClaim;

/** Readings as rows of the ledger. */
public final class ReadingRows {

  private static final String RANK =
      """
      SELECT article_id, revised_at, fetched_at, revision, extractor, reading_id
      FROM reading JOIN revision USING (article_id, revision)
      """;

  private ReadingRows() {}

  /** Those of the readings that the ledger holds already. */
  public static Set<String> known(Handle handle, Collection<String> readings) {
    return new HashSet<>(
        handle
            .createQuery("SELECT reading_id FROM reading WHERE reading_id = ANY(:ids)")
            .bindArray("ids", String.class, List.copyOf(readings))
            .mapTo(String.class)
            .list());
  }

  /** The reading that counts of each article that has one. */
  public static Map<ArticleId, ReadingRank> counting(
      Handle handle, Collection<ArticleId> articles) {
    Map<ArticleId, ReadingRank> counting = new HashMap<>();
    handle
        .createQuery(RANK + " WHERE counts AND article_id = ANY(:articles)")
        .bindArray("articles", String.class, articles.stream().map(ArticleId::value).toList())
        .map((rs, ctx) -> Map.entry(new ArticleId(rs.getString("article_id")), rank(rs)))
        .forEach(e -> counting.put(e.getKey(), e.getValue()));
    return counting;
  }

  static ReadingRank rank(ResultSet rs) throws SQLException {
    return new ReadingRank(
        rs.getObject("revised_at", OffsetDateTime.class).toInstant(),
        rs.getObject("fetched_at", OffsetDateTime.class).toInstant(),
        rs.getString("revision"),
        rs.getString("extractor"),
        rs.getString("reading_id"));
  }

  /**
   * Writes readings the ledger does not hold yet.
   *
   * @param revisions what is kept of their revisions
   * @param counting those that count from now on; no other reading of their articles may
   */
  public static void insert(
      Handle handle,
      List<WrittenReading> written,
      KeptRevisions revisions,
      Set<String> counting,
      Instant recordedAt) {
    insertRevisions(handle, revisions.first());
    CopyRows.into(
        handle,
        "reading",
        "reading_id, article_id, revision, extractor, mentions, recorded_at, counts",
        rows -> {
          for (WrittenReading w : written) {
            Reading r = w.reading();
            rows.text(r.id())
                .text(r.article().id().value())
                .text(r.article().revision())
                .text(r.extractor())
                .text(w.mentions())
                .moment(recordedAt)
                .truth(counting.contains(r.id()))
                .end();
          }
        });
    insertOfficials(handle, written.stream().map(WrittenReading::reading).toList());
    insertClaims(handle, written);
  }

  private static void insertRevisions(Handle handle, List<WrittenReading> first) {
    CopyRows.into(
        handle,
        "revision",
        "article_id, revision, title, url, site, published, spoken_on, revised_at, fetched_at,"
            + " syndication_group, backfill, body",
        rows -> first.forEach(w -> insertRevision(rows, w)));
    CopyRows.into(
        handle,
        "words_waiting",
        "article_id, revision",
        rows -> {
          for (WrittenReading w : first) {
            Article a = w.reading().article();
            rows.text(a.id().value()).text(a.revision()).end();
          }
        });
  }

  private static void insertRevision(CopyRows rows, WrittenReading w) {
    Reading r = w.reading();
    Article a = r.article();
    ReadingRank rank = ReadingRank.of(r);
    rows.text(a.id().value())
        .text(a.revision())
        .text(a.title())
        .text(a.url() == null ? null : a.url().toString())
        .text(a.site())
        .day(a.published() == null ? null : a.published().day())
        .day(ClaimSource.spokenOn(a))
        .moment(rank.revisedAt())
        .moment(rank.fetchedAt())
        .text(a.syndicationGroup())
        .truth(a.backfill())
        .text(w.article())
        .end();
  }

  private static void insertOfficials(Handle handle, List<Reading> readings) {
    if (readings.stream().allMatch(r -> r.officials().isEmpty())) {
      return;
    }
    CopyRows.into(
        handle,
        "official",
        "reading_id, position, name, role, country, organisation",
        rows -> {
          for (Reading r : readings) {
            for (int i = 0; i < r.officials().size(); i++) {
              Official o = r.officials().get(i);
              rows.text(r.id())
                  .number(i)
                  .text(o.name())
                  .text(o.role())
                  .text(code(o.country()))
                  .text(code(o.organisation()))
                  .end();
            }
          }
        });
  }

  private static @Nullable String code(@Nullable Party party) {
    return party == null ? null : party.code();
  }

  private static void insertClaims(Handle handle, List<WrittenReading> written) {
    CopyRows.into(
        handle,
        "claim",
        "reading_id, claim_id, article_id, position, party_key, base_key, stage, confidence, body",
        rows -> {
          for (WrittenReading w : written) {
            Reading r = w.reading();
            for (int i = 0; i < r.claims().size(); i++) {
              Claim c = r.claims().get(i);
              rows.text(r.id())
                  .text(c.id().value())
                  .text(r.article().id().value())
                  .number(i)
                  .text(PartySets.key(c.parties()))
                  .text(PartySets.key(StandingClaim.base(c.parties(), c.joining())))
                  .text(c.stage().name())
                  .number(c.confidence())
                  .text(w.claims().get(i))
                  .end();
            }
          }
        });
  }

  /** That the readings of these articles that counted so far are superseded. */
  public static void supersede(Handle handle, Collection<ArticleId> articles) {
    if (!articles.isEmpty()) {
      handle
          .createUpdate("UPDATE reading SET counts = false WHERE counts AND article_id = ANY(:ids)")
          .bindArray("ids", String.class, articles.stream().map(ArticleId::value).toList())
          .execute();
    }
  }
}
