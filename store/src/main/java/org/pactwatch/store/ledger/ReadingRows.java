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
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Official;
import org.pactwatch.model.Party;
import org.pactwatch.model.Reading;
import org.pactwatch.store.db.Json;
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

  /** The ranks of readings, by their ids. */
  public static Map<String, ReadingRank> ranks(Handle handle, Collection<String> readings) {
    Map<String, ReadingRank> ranks = new HashMap<>();
    handle
        .createQuery(RANK + " WHERE reading_id = ANY(:ids)")
        .bindArray("ids", String.class, List.copyOf(readings))
        .map((rs, ctx) -> rank(rs))
        .forEach(r -> ranks.put(r.reading(), r));
    return ranks;
  }

  static ReadingRank rank(ResultSet rs) throws SQLException {
    return new ReadingRank(
        rs.getObject("revised_at", OffsetDateTime.class).toInstant(),
        rs.getObject("fetched_at", OffsetDateTime.class).toInstant(),
        rs.getString("revision"),
        rs.getString("extractor"),
        rs.getString("reading_id"));
  }

  /** Writes readings the ledger does not hold yet; none of them counts so far. */
  public static void insert(Handle handle, List<Reading> readings, Instant recordedAt) {
    if (readings.isEmpty()) {
      return;
    }
    insertRevisions(handle, readings);
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO reading
              (reading_id, article_id, revision, extractor, mentions, recorded_at, counts)
            VALUES (:id, :article, :revision, :extractor, CAST(:mentions AS jsonb), :at, false)
            """);
    for (Reading r : readings) {
      batch
          .bind("id", r.id())
          .bind("article", r.article().id().value())
          .bind("revision", r.article().revision())
          .bind("extractor", r.extractor())
          .bind("mentions", Json.write(r.mentions()))
          .bind("at", Epoch.at(recordedAt))
          .add();
    }
    batch.execute();
    insertOfficials(handle, readings);
    insertClaims(handle, readings);
  }

  private static void insertRevisions(Handle handle, List<Reading> readings) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO revision
              (article_id, revision, title, url, site, published, spoken_on, revised_at, fetched_at,
               syndication_group, backfill, body)
            VALUES (:id, :revision, :title, :url, :site, :published, :spoken, :revised, :fetched,
               :syndication, :backfill, CAST(:body AS jsonb))
            ON CONFLICT DO NOTHING
            """);
    for (Reading r : readings) {
      Article a = r.article();
      batch
          .bind("id", a.id().value())
          .bind("revision", a.revision())
          .bind("title", a.title())
          .bind("url", a.url() == null ? null : a.url().toString())
          .bind("site", a.site())
          .bind("published", a.published() == null ? null : a.published().day())
          .bind("spoken", ClaimSource.spokenOn(a))
          .bind("revised", Epoch.at(ReadingRank.of(r).revisedAt()))
          .bind("fetched", Epoch.at(ReadingRank.of(r).fetchedAt()))
          .bind("syndication", a.syndicationGroup())
          .bind("backfill", a.backfill())
          .bind("body", Json.write(a))
          .add();
    }
    batch.execute();
  }

  private static void insertOfficials(Handle handle, List<Reading> readings) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO official (reading_id, position, name, role, country, organisation)
            VALUES (:reading, :position, :name, :role, :country, :organisation)
            """);
    for (Reading r : readings) {
      for (int i = 0; i < r.officials().size(); i++) {
        Official o = r.officials().get(i);
        batch
            .bind("reading", r.id())
            .bind("position", i)
            .bind("name", o.name())
            .bind("role", o.role())
            .bind("country", code(o.country()))
            .bind("organisation", code(o.organisation()))
            .add();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static @Nullable String code(@Nullable Party party) {
    return party == null ? null : party.code();
  }

  private static void insertClaims(Handle handle, List<Reading> readings) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO claim
              (reading_id, claim_id, article_id, position, party_key, base_key, stage, confidence,
               body)
            VALUES (:reading, :claim, :article, :position, :parties, :base, :stage, :confidence,
               CAST(:body AS jsonb))
            """);
    for (Reading r : readings) {
      for (int i = 0; i < r.claims().size(); i++) {
        Claim c = r.claims().get(i);
        batch
            .bind("reading", r.id())
            .bind("claim", c.id().value())
            .bind("article", r.article().id().value())
            .bind("position", i)
            .bind("parties", PartySets.key(c.parties()))
            .bind("base", PartySets.key(StandingClaim.base(c.parties(), c.joining())))
            .bind("stage", c.stage().name())
            .bind("confidence", c.confidence())
            .bind("body", Json.write(c))
            .add();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** Makes these the readings that count of their articles. */
  public static void count(Handle handle, Map<ArticleId, ReadingRank> counting) {
    if (counting.isEmpty()) {
      return;
    }
    handle
        .createUpdate("UPDATE reading SET counts = false WHERE counts AND article_id = ANY(:ids)")
        .bindArray("ids", String.class, counting.keySet().stream().map(ArticleId::value).toList())
        .execute();
    handle
        .createUpdate("UPDATE reading SET counts = true WHERE reading_id = ANY(:ids)")
        .bindArray(
            "ids", String.class, counting.values().stream().map(ReadingRank::reading).toList())
        .execute();
  }
}
