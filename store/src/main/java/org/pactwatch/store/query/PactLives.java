package org.pactwatch.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Stage;
import org.pactwatch.store.picture.Contradiction;
import org.pactwatch.store.picture.Role;
import org.pactwatch.store.picture.Track;

/** Reads one pact's life as it was known at a moment. */
final class PactLives {

  private record Part(
      String claim,
      Role role,
      Track track,
      String joining,
      @Nullable LocalDate begins,
      String placed) {}

  private final Handle handle;
  private final @Nullable Instant knownAt;
  private final Map<String, EvidenceView> evidence = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();

  PactLives(Handle handle, @Nullable Instant knownAt) {
    this.handle = handle;
    this.knownAt = knownAt;
  }

  /** The pact whose id begins so; empty if there is none or more than one. */
  Optional<PactLife> find(PactId prefix) {
    List<String> ids =
        Rows.bindKnown(
                handle.createQuery(
                    "SELECT pact_id FROM pact p WHERE starts_with(pact_id, :prefix) AND"
                        + Rows.held("p", knownAt)
                        + " ORDER BY pact_id LIMIT 2"),
                knownAt)
            .bind("prefix", prefix.value())
            .mapTo(String.class)
            .list();
    return ids.size() == 1 ? Optional.of(life(ids.get(0))) : Optional.empty();
  }

  private PactLife life(String id) {
    readParts(id);
    return of("SELECT * FROM pact t", id)
        .map(
            (rs, ctx) ->
                new PactLife(
                    new PactId(id),
                    rs.getString("name"),
                    Rows.parties(rs, "parties"),
                    Rows.kinds(rs, "kinds"),
                    rs.getInt("sources"),
                    rs.getInt("articles"),
                    states(id),
                    disputes(id),
                    asides(),
                    placements()))
        .one();
  }

  private Query of(String select, String id) {
    return of(select, id, Rows.held("t", knownAt));
  }

  private Query partsOf(String select, String id) {
    return of(select, id, Rows.heldPart("t", knownAt));
  }

  private Query of(String select, String id, String held) {
    return Rows.bindKnown(handle.createQuery(select + " WHERE t.pact_id = :id AND" + held), knownAt)
        .bind("id", id);
  }

  private void readParts(String id) {
    partsOf(
            "SELECT t.role, t.track, t.joining, t.begins, t.placed,"
                + Rows.EVIDENCE
                + """
                FROM pact_claim t JOIN claim c USING (reading_id, claim_id)
                JOIN reading r USING (reading_id, article_id) JOIN revision v USING (article_id, revision)
                """,
            id)
        .map(
            (rs, ctx) -> {
              evidence.put(rs.getString("claim_id"), Rows.evidence(rs));
              return new Part(
                  rs.getString("claim_id"),
                  Role.valueOf(rs.getString("role")),
                  Track.valueOf(rs.getString("track")),
                  rs.getString("joining"),
                  rs.getObject("begins", LocalDate.class),
                  rs.getString("placed"));
            })
        .forEach(parts::add);
    parts.sort(
        Comparator.comparing(
                (Part p) -> published(p.claim()), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Part::claim));
  }

  private @Nullable LocalDate published(String claim) {
    EvidenceView view = evidence.get(claim);
    return view == null ? null : view.published();
  }

  private List<PactLife.State> states(String id) {
    List<PactLife.State> states = new ArrayList<>();
    of("SELECT *, lower(valid) AS since_day, upper(valid) AS until_day FROM pact_state t", id)
        .map((rs, ctx) -> state(rs))
        .forEach(states::add);
    states.sort(
        Comparator.comparing(PactLife.State::track)
            .thenComparing(s -> String.valueOf(s.joining()))
            .thenComparing(PactLife.State::from));
    return states;
  }

  private PactLife.State state(ResultSet rs) throws SQLException {
    Track track = Track.valueOf(rs.getString("track"));
    String joining = rs.getString("joining");
    LocalDate from = rs.getObject("since_day", LocalDate.class);
    return new PactLife.State(
        track,
        Rows.party(joining),
        Stage.valueOf(rs.getString("stage")),
        PartialDate.parse(rs.getString("since")),
        rs.getBoolean("stated"),
        from,
        rs.getObject("until_day", LocalDate.class),
        Rows.parties(rs, "parties"),
        rs.getDouble("confidence"),
        rs.getInt("sources"),
        rs.getBoolean("contested"),
        parts.stream()
            .filter(p -> p.track() == track && p.joining().equals(joining))
            .filter(p -> from.equals(p.begins()))
            .map(p -> evidence.get(p.claim()))
            .filter(Objects::nonNull)
            .toList());
  }

  private List<PactLife.Dispute> disputes(String id) {
    return partsOf("SELECT * FROM contradiction t", id)
        .map(
            (rs, ctx) ->
                new PactLife.Dispute(
                    Contradiction.Kind.valueOf(rs.getString("kind")),
                    Stage.valueOf(rs.getString("stage")),
                    side(Rows.texts(rs.getArray("one"))),
                    side(Rows.texts(rs.getArray("other")))))
        .list();
  }

  private List<EvidenceView> side(List<String> claims) {
    return claims.stream().map(evidence::get).filter(Objects::nonNull).toList();
  }

  private List<PactLife.Placement> placements() {
    return parts.stream()
        .filter(p -> !p.placed().isEmpty())
        .map(p -> new PactLife.Placement(new ClaimId(p.claim()), p.placed()))
        .distinct()
        .toList();
  }

  private List<PactLife.Aside> asides() {
    List<PactLife.Aside> asides = new ArrayList<>();
    for (Part p : parts) {
      EvidenceView view = evidence.get(p.claim());
      if (p.role() != Role.SUPPORTS && view != null) {
        asides.add(new PactLife.Aside(p.role(), view));
      }
    }
    return asides;
  }
}
