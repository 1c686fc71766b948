package org.pactwatch.store.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Decision;
import org.pactwatch.store.db.Json;

/**
 * Which decisions hold for which claims. A decision holds for the claim it was made on, by
 * whichever extractor it is read, and for the claims of the same tenor in other revisions of the
 * article: same parties, stage, date, modality and evidence. For one thread.
 */
public final class CarriedDecisions {

  private final Map<ClaimId, Set<String>> tenors =
      new TreeMap<>(Comparator.comparing(ClaimId::value));
  private final Map<String, Set<ClaimId>> byTenor = new HashMap<>();
  private final List<Decision> decisions = new ArrayList<>();

  /** Begins with nothing. */
  public CarriedDecisions() {}

  /** Those of some articles. */
  public static CarriedDecisions load(Handle handle, Collection<ArticleId> articles) {
    List<String> ids = articles.stream().map(ArticleId::value).toList();
    CarriedDecisions all = new CarriedDecisions();
    handle
        .createQuery(
            "SELECT claim_id, tenor FROM reading JOIN claim USING (reading_id)"
                + " WHERE reading.article_id = ANY(:articles)")
        .bindArray("articles", String.class, ids)
        .map((rs, ctx) -> Map.entry(new ClaimId(rs.getString(1)), rs.getString(2)))
        .forEach(e -> all.add(e.getKey(), e.getValue()));
    handle
        .createQuery(
            """
            SELECT body FROM decision WHERE claim_id IN
              (SELECT claim_id FROM reading JOIN claim USING (reading_id)
               WHERE reading.article_id = ANY(:articles))
            ORDER BY recorded_at, number
            """)
        .bindArray("articles", String.class, ids)
        .map((rs, ctx) -> Json.read(Decision.class, rs.getString(1)))
        .forEach(all::add);
    return all;
  }

  /** Adds what a claim says in one of the readings that make it. */
  public void add(ClaimId claim, String tenor) {
    tenors.computeIfAbsent(claim, c -> new HashSet<>()).add(tenor);
    byTenor.computeIfAbsent(tenor, t -> new HashSet<>()).add(claim);
  }

  /** Adds a decision, later than those before. */
  public void add(Decision decision) {
    decisions.add(decision);
  }

  /** Whether anything was decided. */
  public boolean isEmpty() {
    return decisions.isEmpty();
  }

  Collection<ClaimId> claims() {
    return tenors.keySet();
  }

  /** The decisions that hold for a claim, in their order. */
  public List<Decision> of(ClaimId claim) {
    Set<ClaimId> alike = new HashSet<>(Set.of(claim));
    tenors
        .getOrDefault(claim, Set.of())
        .forEach(t -> alike.addAll(byTenor.getOrDefault(t, Set.of())));
    return decisions.stream().filter(d -> alike.contains(d.claim())).toList();
  }
}
