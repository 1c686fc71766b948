package org.pactwatch.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Change;
import org.pactwatch.model.Reading;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.ledger.DecisionRows;
import org.pactwatch.store.ledger.Delivered;
import org.pactwatch.store.ledger.Epoch;
import org.pactwatch.store.ledger.Positions;
import org.pactwatch.store.ledger.ReadingCheck;
import org.pactwatch.store.ledger.ReadingRank;
import org.pactwatch.store.ledger.ReadingRows;
import org.pactwatch.store.ledger.Recorded;
import org.pactwatch.store.ledger.StandingClaims;
import org.pactwatch.store.ledger.UnstorableReading;
import org.pactwatch.store.picture.ClaimSource;
import org.pactwatch.store.picture.StandingClaim;
import org.pactwatch.store.upkeep.Step;
import org.pactwatch.store.upkeep.Upkeep;

/**
 * Takes readings in: what they say, how far the topic has been taken, what it changes in the
 * picture and the news of these changes are written in one transaction. Taking a reading again has
 * no effect. Thread-safe; writers follow one another, over all processes.
 */
public final class Ledger {

  private final Database database;
  private final Clock clock;

  /** Writes into a database that is at the program's version. */
  public Ledger(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** As {@link #record(List, Consumer)}, where nobody waits for the refused readings. */
  public Recorded record(List<Delivered<Reading>> batch) {
    return record(batch, refused -> {});
  }

  /**
   * Takes readings in. Those that cannot be stored are refused and the others taken; the position
   * moves past both.
   *
   * @param deadLetters is given each refused reading before the position moves past it is
   *     committed; if it throws, nothing of this transaction is written. It may be given the same
   *     reading again when a batch is taken again
   * @throws org.pactwatch.store.db.DatabaseUnavailable if the database is away: take the batch
   *     again
   */
  public Recorded record(List<Delivered<Reading>> batch, Consumer<Recorded.Refused> deadLetters) {
    if (batch.isEmpty()) {
      return new Recorded(0, 0, List.of(), List.of());
    }
    try {
      return database.write(h -> record(h, batch, deadLetters));
    } catch (JdbiException e) {
      Optional<String> fault = dataFault(e);
      if (fault.isEmpty()) {
        throw e;
      }
      return batch.size() == 1
          ? refuse(batch.get(0), fault.get(), deadLetters)
          : oneByOne(batch, deadLetters);
    }
  }

  /** The offset to go on with in a partition; empty if nothing of it has been taken. */
  public OptionalLong nextOffset(String topic, int partition) {
    return database.read(h -> Positions.next(h, topic, partition));
  }

  private Recorded oneByOne(
      List<Delivered<Reading>> batch, Consumer<Recorded.Refused> deadLetters) {
    return batch.stream()
        .map(d -> record(List.of(d), deadLetters))
        .reduce(new Recorded(0, 0, List.of(), List.of()), Recorded::and);
  }

  private Recorded refuse(
      Delivered<Reading> one, String fault, Consumer<Recorded.Refused> deadLetters) {
    Recorded.Refused refused = new Recorded.Refused(one, new UnstorableReading(one.value(), fault));
    return database.write(
        h -> {
          deadLetters.accept(refused);
          Positions.advance(h, List.of(one));
          return new Recorded(0, 0, List.of(refused), List.of());
        });
  }

  /** What the server says against the data; empty if it is not the data's fault. */
  private static Optional<String> dataFault(JdbiException e) {
    SQLException sql = Database.sqlCause(e);
    String state = sql == null ? null : sql.getSQLState();
    return sql != null && state != null && (state.startsWith("22") || state.startsWith("54"))
        ? Optional.of(String.valueOf(sql.getMessage()).lines().findFirst().orElse(state))
        : Optional.empty();
  }

  private Recorded record(
      Handle h, List<Delivered<Reading>> batch, Consumer<Recorded.Refused> deadLetters) {
    Instant at = Epoch.next(h, clock.instant());
    List<Recorded.Refused> refused = new ArrayList<>();
    Map<String, Reading> readings = new LinkedHashMap<>();
    for (Delivered<Reading> d : batch) {
      ReadingCheck.fault(d.value())
          .ifPresentOrElse(
              fault ->
                  refused.add(new Recorded.Refused(d, new UnstorableReading(d.value(), fault))),
              () -> readings.putIfAbsent(d.value().id(), d.value()));
    }
    refused.forEach(deadLetters);
    int storable = batch.size() - refused.size();
    readings.keySet().removeAll(ReadingRows.known(h, readings.keySet()));
    List<Change> changes = take(h, inOrderOfPublication(readings.values()), at);
    Positions.advance(h, batch);
    return new Recorded(readings.size(), storable - readings.size(), refused, changes);
  }

  private static List<Reading> inOrderOfPublication(Iterable<Reading> readings) {
    List<Reading> ordered = new ArrayList<>();
    readings.forEach(ordered::add);
    ordered.sort(
        Comparator.comparing((Reading r) -> ClaimSource.spokenOn(r.article()))
            .thenComparing(ReadingRank::of));
    return ordered;
  }

  private static List<Change> take(Handle h, List<Reading> readings, Instant at) {
    if (readings.isEmpty()) {
      return List.of();
    }
    ReadingRows.insert(h, readings, at);
    List<String> ids = readings.stream().map(Reading::id).toList();
    Set<ArticleId> articles =
        readings.stream().map(r -> r.article().id()).collect(Collectors.toSet());
    Surroundings surroundings = Surroundings.of(h, articles, ids);
    Set<ArticleId> decided = DecisionRows.decidedOn(h, articles);
    if (!decided.isEmpty()) {
      DecisionRows.judge(h, decided);
      surroundings.widen(ids);
    }
    // Read back, so that the picture follows what is stored and a replay will find.
    Map<String, List<StandingClaim>> claims = StandingClaims.ofReadings(h, ids);
    Map<ArticleId, ReadingRank> counting = new HashMap<>(ReadingRows.counting(h, articles));
    Map<ArticleId, ReadingRank> moved = new HashMap<>();
    List<Step> steps = new ArrayList<>();
    Map<String, ReadingRank> ranks = ReadingRows.ranks(h, ids);
    for (Reading r : readings) {
      ReadingRank rank = Objects.requireNonNull(ranks.get(r.id()), "reading just written");
      ReadingRank before = counting.get(r.article().id());
      if (before == null || before.compareTo(rank) < 0) {
        counting.put(r.article().id(), rank);
        moved.put(r.article().id(), rank);
        steps.add(step(r, claims.getOrDefault(r.id(), List.of())));
      }
    }
    ReadingRows.count(h, moved);
    decided.removeAll(moved.keySet());
    decided.forEach(a -> steps.add(Surroundings.step(h, a, Step.Cause.READING)));
    return Upkeep.apply(h, surroundings.before(), steps, at);
  }

  private static Step step(Reading reading, List<StandingClaim> claims) {
    return new Step(
        reading.article().id(),
        claims,
        Step.Cause.READING,
        ClaimSource.spokenOn(reading.article()),
        reading.article().backfill());
  }
}
