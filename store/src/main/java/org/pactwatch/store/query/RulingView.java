package org.pactwatch.store.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PactId;

/**
 * A ruling on which claims are about one pact, or the undoing of one, as the audit shows it.
 *
 * @param number its number
 * @param kind MERGED, SPLIT or UNDONE
 * @param reviewer who ruled
 * @param at when
 * @param reason why; empty for an undoing
 * @param pact the pact whose claims it moved, as it was then
 * @param other the pact they were moved to; the same where they were set apart
 * @param claims how many claims it moved
 * @param undoes the ruling that it undoes, or null
 * @param undoneBy the undoing of it, or null while it counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RulingView(
    long number,
    String kind,
    String reviewer,
    Instant at,
    String reason,
    PactId pact,
    PactId other,
    int claims,
    @Nullable Long undoes,
    @Nullable Long undoneBy) {

  /** All there are, the first one first. */
  public static List<RulingView> all(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT r.*, u.number AS undone_by FROM ruling r LEFT JOIN ruling u ON u.undoes = r.number
            ORDER BY r.number
            """)
        .map((rs, ctx) -> read(rs))
        .list();
  }

  private static RulingView read(ResultSet rs) throws SQLException {
    return new RulingView(
        rs.getLong("number"),
        rs.getString("kind"),
        rs.getString("reviewer"),
        rs.getObject("ruled_at", OffsetDateTime.class).toInstant(),
        rs.getString("reason"),
        new PactId(rs.getString("pact_id")),
        new PactId(rs.getString("other_id")),
        ((String[]) rs.getArray("moved").getArray()).length,
        rs.getObject("undoes", Long.class),
        rs.getObject("undone_by", Long.class));
  }
}
