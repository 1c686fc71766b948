package org.pactwatch.store.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Decision;
import org.pactwatch.model.PactId;
import org.pactwatch.store.ledger.Judgement;
import org.pactwatch.store.ledger.LedgerEvents;
import org.pactwatch.store.ledger.ReadingRank;
import org.pactwatch.store.picture.DerivedPact;
import org.pactwatch.store.picture.StandingClaim;

/** Derives the picture, and all it ever was, from the ledger alone. For one thread. */
final class Replay {

  private final Map<ArticleId, LedgerEvents.Read> counting = new HashMap<>();
  private final Map<ClaimId, List<Decision>> decisions = new HashMap<>();
  private final Map<ClaimId, Set<ArticleId>> claimedBy = new HashMap<>();
  private final WorkingPicture picture = new WorkingPicture(List.of());
  private final Map<PactId, Map<String, Instant>> held = new HashMap<>();
  private final List<PictureRows.Span> closed = new ArrayList<>();

  private Replay() {}

  /** All rows the picture has and had, with their recorded times. */
  static List<PictureRows.Span> spans(LedgerEvents events) {
    Replay replay = new Replay();
    events.byRecordedTime().forEach(replay::transaction);
    List<PictureRows.Span> spans = new ArrayList<>(replay.closed);
    replay
        .held
        .values()
        .forEach(rows -> rows.forEach((h, at) -> spans.add(new PictureRows.Span(h, at, null))));
    return spans;
  }

  private void transaction(Instant at, List<LedgerEvents.Event> events) {
    Set<ArticleId> articles = new HashSet<>();
    for (LedgerEvents.Event event : events) {
      event.fold(read -> articles.addAll(take(read)), decision -> articles.addAll(take(decision)));
    }
    Set<PactId> touched = new TreeSet<>(Comparator.comparing(PactId::value));
    SortedMap<PactId, DerivedPact> now = new TreeMap<>(Comparator.comparing(PactId::value));
    for (ArticleId article : articles) {
      WorkingPicture.Difference d = picture.apply(step(article));
      touched.addAll(d.before().keySet());
      touched.addAll(d.after().keySet());
      now.keySet().removeAll(d.before().keySet());
      now.putAll(d.after());
    }
    touched.forEach(id -> record(id, now.get(id), at));
  }

  private Set<ArticleId> take(LedgerEvents.Read read) {
    ArticleId article = read.source().article();
    read.claims()
        .forEach(c -> claimedBy.computeIfAbsent(c.id(), k -> new HashSet<>()).add(article));
    LedgerEvents.Read before = counting.get(article);
    ReadingRank rank = read.rank();
    if (before != null && before.rank().compareTo(rank) >= 0) {
      return Set.of();
    }
    counting.put(article, read);
    return Set.of(article);
  }

  private Set<ArticleId> take(LedgerEvents.Decided decided) {
    ClaimId claim = decided.decision().claim();
    decisions.computeIfAbsent(claim, c -> new ArrayList<>()).add(decided.decision());
    return claimedBy.getOrDefault(claim, Set.of());
  }

  private Step step(ArticleId article) {
    LedgerEvents.Read read = counting.get(article);
    if (read == null) {
      throw new IllegalStateException("article without a reading that counts: " + article);
    }
    List<StandingClaim> claims = new ArrayList<>();
    read.claims()
        .forEach(
            c ->
                Judgement.of(decisions.getOrDefault(c.id(), List.of()))
                    .standing(c, read.source())
                    .ifPresent(claims::add));
    LocalDate day = read.source().spokenOn();
    return new Step(article, claims, Step.Cause.READING, day, read.source().backfill());
  }

  private void record(PactId id, @Nullable DerivedPact pact, Instant at) {
    Map<String, Instant> before = held.getOrDefault(id, Map.of());
    Map<String, Instant> after = new TreeMap<>();
    if (pact != null) {
      PictureRow.of(pact).forEach(r -> after.put(r.hash(), before.getOrDefault(r.hash(), at)));
    }
    before.forEach(
        (hash, since) -> {
          if (!after.containsKey(hash)) {
            closed.add(new PictureRows.Span(hash, since, at));
          }
        });
    held.put(id, after);
  }
}
