package org.pactwatch.store.query;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Party;
import org.pactwatch.store.ledger.Epoch;

/** Reads what the questions' answers have in common. */
final class Rows {

  /** Columns that {@link #evidence} reads, of claim {@code c} and revision {@code v}. */
  static final String EVIDENCE =
      " c.claim_id, v.article_id, c.body #>> '{evidence,text}' AS sentence, v.title, v.url, v.site,"
          + " v.published ";

  private Rows() {}

  /**
   * The condition that a pact or a state was held to be so at the moment asked for. What is so now
   * stands in tables of its own.
   */
  static String held(String table, @Nullable Instant knownAt) {
    return knownAt == null
        ? " " + table + ".open "
        : " " + table + ".recorded @> CAST(:known AS timestamptz) ";
  }

  /** The same for a claim's part in a pact and for contradictions. */
  static String heldPart(String table, @Nullable Instant knownAt) {
    return knownAt == null ? " upper_inf(" + table + ".recorded) " : held(table, knownAt);
  }

  static <T extends SqlStatement<T>> T bindKnown(T statement, @Nullable Instant knownAt) {
    return knownAt == null ? statement : statement.bind("known", Epoch.at(knownAt));
  }

  static EvidenceView evidence(ResultSet rs) throws SQLException {
    return new EvidenceView(
        new ClaimId(rs.getString("claim_id")),
        new ArticleId(rs.getString("article_id")),
        rs.getString("sentence"),
        rs.getString("title"),
        rs.getString("url"),
        rs.getString("site"),
        rs.getObject("published", LocalDate.class));
  }

  static SortedSet<Party> parties(ResultSet rs, String column) throws SQLException {
    return texts(rs.getArray(column)).stream()
        .map(Party::new)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<PactKind> kinds(ResultSet rs, String column) throws SQLException {
    return texts(rs.getArray(column)).stream()
        .map(PactKind::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static @Nullable Party party(String code) {
    return code.isEmpty() ? null : new Party(code);
  }

  static List<String> texts(Array array) throws SQLException {
    return Arrays.asList((String[]) array.getArray());
  }
}
