package org.pactwatch.store.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Mention;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;
import org.pactwatch.model.Provision;
import org.pactwatch.model.Stage;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Json;
import tools.jackson.core.type.TypeReference;

/**
 * Questions to the current readings and the picture that people ask when they look closely: what an
 * article mentions, which claims about a pact go back to one source, what they say it contains, and
 * a party's pacts over time. Thread-safe.
 */
public final class ReadingDetails {
  private static final TypeReference<List<Mention>> MENTIONS = new TypeReference<>() {};

  private final Database database;

  /** Asks a database that is at the program's version. */
  public ReadingDetails(Database database) {
    this.database = database;
  }

  /** What an article's current reading mentions, in the order of the text; empty if unknown. */
  public List<Mention> mentions(ArticleId article) {
    return database.read(
        h ->
            h.createQuery("SELECT mentions FROM reading WHERE article_id = :id AND counts")
                .bind("id", article.value())
                .map((rs, ctx) -> Json.read(MENTIONS, rs.getString(1)))
                .findOne()
                .orElse(List.of()));
  }

  /** The syndication group of each claim about a pact, as known now: one group is one source. */
  public Map<ClaimId, String> sources(PactId pact) {
    Map<ClaimId, String> groups = new HashMap<>();
    database.read(
        h -> {
          h.createQuery(
                  """
                  SELECT k.claim_id, v.syndication_group FROM pact_claim k
                  JOIN reading r USING (reading_id) JOIN revision v USING (article_id, revision)
                  WHERE k.pact_id = :pact AND upper_inf(k.recorded)
                  """)
              .bind("pact", pact.value())
              .map((rs, ctx) -> Map.entry(new ClaimId(rs.getString(1)), rs.getString(2)))
              .forEach(e -> groups.put(e.getKey(), e.getValue()));
          return true;
        });
    return groups;
  }

  /**
   * What one claim says a pact contains.
   *
   * @param provision the provision
   * @param evidence the sentence and its article
   */
  public record Contained(Provision provision, EvidenceView evidence) {}

  /** What the claims about a pact say it contains, by provision, the oldest claim first. */
  public List<Contained> provisions(PactId pact) {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT p.provision,"
                        + Rows.EVIDENCE
                        + """
                        FROM (SELECT DISTINCT reading_id, claim_id FROM pact_claim
                              WHERE pact_id = :pact AND upper_inf(recorded)) k
                        JOIN claim c USING (reading_id, claim_id)
                        JOIN reading r USING (reading_id)
                        JOIN revision v ON v.article_id = r.article_id AND v.revision = r.revision
                        CROSS JOIN LATERAL jsonb_array_elements_text(c.body -> 'provisions') p (provision)
                        ORDER BY p.provision, v.spoken_on, c.claim_id
                        """)
                .bind("pact", pact.value())
                .map(
                    (rs, ctx) ->
                        new Contained(
                            Provision.valueOf(rs.getString("provision")), Rows.evidence(rs)))
                .list());
  }

  /**
   * A state of one of a party's pacts.
   *
   * @param pact the pact
   * @param name what it is called
   * @param parties the parties at that time
   * @param stage how far it had come
   * @param from its first day
   * @param until the day after its last, or null if it lasts
   */
  public record Period(
      PactId pact,
      String name,
      java.util.SortedSet<Party> parties,
      Stage stage,
      LocalDate from,
      @Nullable LocalDate until) {}

  /** The first day of which a pact's stage is known, as known now; empty if there is no pact. */
  public Optional<LocalDate> firstDay() {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT min(lower(valid)) FROM pact_state"
                        + " WHERE upper_inf(recorded) AND NOT lower_inf(valid)")
                .mapTo(LocalDate.class)
                .findOne());
  }

  /** The states of all of a party's pacts over time, as known now, by pact and day. */
  public List<Period> periods(Party party) {
    return database.read(
        h ->
            h.createQuery(
                    """
                    SELECT s.pact_id, p.name, s.parties, s.stage, lower(s.valid) AS "from",
                           upper(s.valid) AS until
                    FROM pact_state s JOIN pact p ON p.pact_id = s.pact_id AND upper_inf(p.recorded)
                    WHERE upper_inf(s.recorded) AND s.track = 'STANDING'
                      AND s.parties @> ARRAY[CAST(:party AS text)]
                    ORDER BY s.pact_id, lower(s.valid)
                    """)
                .bind("party", party.code())
                .map(
                    (rs, ctx) ->
                        new Period(
                            new PactId(rs.getString("pact_id")),
                            rs.getString("name"),
                            Rows.parties(rs, "parties"),
                            Stage.valueOf(rs.getString("stage")),
                            rs.getObject("from", LocalDate.class),
                            rs.getObject("until", LocalDate.class)))
                .list());
  }
}
