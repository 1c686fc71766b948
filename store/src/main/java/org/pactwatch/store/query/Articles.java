package org.pactwatch.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.ledger.ArticleWords;

/**
 * Full-text search over the current revisions of all articles, by PostgreSQL's own text search:
 * words in any form, {@code "exact phrases"}, {@code or} and {@code -without}. Thread-safe.
 */
public final class Articles {

  private final Database database;

  /** Asks a database that is at the program's version. */
  public Articles(Database database) {
    this.database = database;
  }

  /**
   * What is sought.
   *
   * @param words as people type them into a search box
   * @param from only articles published on this day or later; null for all
   * @param to only articles published on this day or earlier; null for all
   * @param party only articles that make a claim about a pact of this party; null for all
   */
  public record Search(
      String words, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Party party) {
    public Search {
      if (words.isBlank()) {
        throw new IllegalArgumentException("no words to search for");
      }
      // PostgreSQL's text holds no NUL.
      words = words.replace('\0', ' ');
    }
  }

  /** After a large batch many may wait; a search makes so many of them searchable for the next. */
  private static final int INDEXED_FIRST = 1000;

  private static final String HITS =
      """
      WITH asked AS (
        SELECT websearch_to_tsquery('english', :words) AS english,
               websearch_to_tsquery('simple', :words) AS simple),
      worded AS (
        SELECT w.article_id, w.revision, w.words FROM asked a JOIN article_words w
          ON w.words @@ a.english OR w.words @@ a.simple
        UNION ALL
        SELECT w.article_id, w.revision, w.words FROM asked a JOIN (
            SELECT article_id, revision, words_of(title, body) AS words
            FROM words_waiting JOIN revision USING (article_id, revision)) w
          ON w.words @@ a.english OR w.words @@ a.simple),
      hit AS (
        SELECT v.article_id, v.revision, v.title, v.url, v.site, v.published, v.spoken_on, r.reading_id,
               greatest(ts_rank_cd(w.words, a.english), ts_rank_cd(w.words, a.simple)) AS rank,
               CASE WHEN w.words @@ a.english THEN a.english ELSE a.simple END AS query
        FROM asked a CROSS JOIN worded w JOIN revision v USING (article_id, revision)
        JOIN reading r USING (article_id, revision)
        WHERE r.counts
          AND (CAST(:from AS date) IS NULL OR v.spoken_on >= :from)
          AND (CAST(:to AS date) IS NULL OR v.spoken_on <= :to)
          AND (CAST(:party AS text) IS NULL OR EXISTS (
               SELECT 1 FROM claim c WHERE c.reading_id = r.reading_id
               AND :party = ANY(string_to_array(c.party_key, ','))))
        ORDER BY rank DESC, v.spoken_on DESC, v.article_id LIMIT :limit)
      SELECT hit.*,
             ts_headline('english', left(v.body ->> 'text', 100000), hit.query,
               'StartSel=«, StopSel=», MaxWords=35, MinWords=15, MaxFragments=1') AS passage,
             ARRAY(SELECT DISTINCT k.pact_id FROM pact_claim k
                   WHERE k.reading_id = hit.reading_id AND upper_inf(k.recorded)
                   ORDER BY k.pact_id) AS pacts
      FROM hit JOIN revision v USING (article_id, revision)
      ORDER BY hit.rank DESC, hit.spoken_on DESC, hit.article_id
      """;

  /** The articles that speak of it most, and the latest first among equals. */
  public List<ArticleHit> search(Search search, int limit) {
    Party party = search.party();
    makeSearchable(INDEXED_FIRST);
    return database.read(
        h ->
            h.createQuery(HITS)
                .bind("words", search.words())
                .bindByType("from", search.from(), LocalDate.class)
                .bindByType("to", search.to(), LocalDate.class)
                .bind("party", party == null ? null : party.code())
                .bind("limit", limit)
                .map((rs, ctx) -> hit(rs))
                .list());
  }

  /**
   * Makes articles that wait searchable by the index, those that wait longest first. Small batches
   * are when they are taken; after a large one a search has to look through all that wait, until
   * this has been done for them. Where it fails it is logged, and they wait on.
   *
   * @param most how many
   * @return how many it was done for
   */
  public int makeSearchable(int most) {
    return ArticleWords.index(database, most);
  }

  private static ArticleHit hit(ResultSet rs) throws SQLException {
    return new ArticleHit(
        new ArticleId(rs.getString("article_id")),
        rs.getString("title"),
        rs.getString("url"),
        rs.getString("site"),
        rs.getObject("published", LocalDate.class),
        rs.getString("passage").replaceAll("\\s+", " "),
        Rows.texts(rs.getArray("pacts")).stream().map(PactId::new).toList());
  }
}
