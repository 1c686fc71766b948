package org.pactwatch.store.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Claim;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.store.ledger.CarriedDecisions;
import org.pactwatch.store.ledger.Judgement;
import org.pactwatch.store.ledger.LedgerEvents;
import org.pactwatch.store.picture.DerivedPact;
import org.pactwatch.store.picture.PactRuling;
import org.pactwatch.store.picture.StandingClaim;

/** Derives the picture, and all it ever was, from the ledger alone. For one thread. */
final class Replay {

  private final Consumer<PictureRows.Held> sink;
  private final Map<ArticleId, LedgerEvents.Read> counting = new HashMap<>();
  private final Map<ArticleId, CarriedDecisions> decisions = new HashMap<>();
  private final Map<ClaimId, Set<ArticleId>> claimedBy = new HashMap<>();
  private final Map<Long, PactRuling> rulings = new HashMap<>();
  private final WorkingPicture picture = new WorkingPicture();
  private final Map<PactId, Map<String, PictureRows.Held>> held = new HashMap<>();

  private Replay(Consumer<PictureRows.Held> sink) {
    this.sink = sink;
  }

  /** Gives all rows the picture has and had, with their recorded times, in no order. */
  static void rows(LedgerEvents events, Consumer<PictureRows.Held> sink) {
    Replay replay = new Replay(sink);
    events.byRecordedTime().forEach((at, all) -> replay.new Transaction(at).run(all));
    replay.held.values().forEach(rows -> rows.values().forEach(sink));
  }

  /** The events that were recorded together. */
  private final class Transaction implements LedgerEvents.Cases {
    private final Instant at;
    private final Set<ArticleId> articles = new HashSet<>();
    private final List<WorkingPicture.Difference> differences = new ArrayList<>();

    Transaction(Instant at) {
      this.at = at;
    }

    void run(List<LedgerEvents.Event> events) {
      events.forEach(e -> e.tell(this));
      // At once, since what comes between the articles of a transaction is recorded nowhere.
      differences.add(picture.apply(articles.stream().flatMap(a -> step(a).stream()).toList()));
      Set<PactId> touched = new TreeSet<>(Comparator.comparing(PactId::value));
      SortedMap<PactId, DerivedPact> now = new TreeMap<>(Comparator.comparing(PactId::value));
      for (WorkingPicture.Difference d : differences) {
        touched.addAll(d.before().keySet());
        touched.addAll(d.after().keySet());
        now.keySet().removeAll(d.before().keySet());
        now.putAll(d.after());
      }
      touched.forEach(id -> record(id, now.get(id), at));
    }

    @Override
    public void read(LedgerEvents.Read event) {
      ArticleId article = event.source().article();
      CarriedDecisions decided = decisionsOn(article);
      for (LedgerEvents.Told told : event.claims()) {
        decided.add(told.claim().id(), told.tenor());
        claimedBy.computeIfAbsent(told.claim().id(), k -> new HashSet<>()).add(article);
      }
      LedgerEvents.Read before = counting.get(article);
      boolean counts = before == null || before.rank().compareTo(event.rank()) < 0;
      if (counts) {
        counting.put(article, event);
      }
      if (counts || !decided.isEmpty()) {
        articles.add(article);
      }
    }

    @Override
    public void decided(LedgerEvents.Decided event) {
      ClaimId claim = event.decision().claim();
      for (ArticleId article : claimedBy.getOrDefault(claim, Set.of())) {
        decisionsOn(article).add(event.decision());
        articles.add(article);
      }
    }

    @Override
    public void ruled(LedgerEvents.Ruled event) {
      rulings.put(event.ruling().number(), event.ruling());
      differences.add(picture.rule(event.ruling()));
    }

    @Override
    public void unruled(LedgerEvents.Unruled event) {
      PactRuling undone = rulings.remove(event.number());
      if (undone != null) {
        differences.add(picture.withdraw(undone));
      }
    }
  }

  private CarriedDecisions decisionsOn(ArticleId article) {
    return decisions.computeIfAbsent(article, a -> new CarriedDecisions());
  }

  private Optional<Step> step(ArticleId article) {
    LedgerEvents.Read read = counting.get(article);
    if (read == null) {
      return Optional.empty();
    }
    CarriedDecisions decided = decisionsOn(article);
    List<StandingClaim> claims = new ArrayList<>();
    for (LedgerEvents.Told told : read.claims()) {
      Claim claim = told.claim();
      Judgement.of(decided.of(claim.id())).standing(claim, read.source()).ifPresent(claims::add);
    }
    LocalDate day = read.source().spokenOn();
    return Optional.of(
        new Step(article, claims, Step.Cause.READING, day, read.source().backfill()));
  }

  private void record(PactId id, @Nullable DerivedPact pact, Instant at) {
    Map<String, PictureRows.Held> before = held.getOrDefault(id, Map.of());
    Map<String, PictureRows.Held> after = new TreeMap<>();
    Collection<PictureRow> rows = pact == null ? List.of() : PictureRow.of(pact);
    for (PictureRow row : rows) {
      String hash = row.hash();
      PictureRows.Held since = before.get(hash);
      after.put(hash, since == null ? new PictureRows.Held(row, at, null) : since);
    }
    before.forEach(
        (hash, row) -> {
          if (!after.containsKey(hash)) {
            sink.accept(new PictureRows.Held(row.row(), row.from(), at));
          }
        });
    held.put(id, after);
  }
}
