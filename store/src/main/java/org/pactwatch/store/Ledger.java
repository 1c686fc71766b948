package org.pactwatch.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Change;
import org.pactwatch.model.Reading;
import org.pactwatch.store.db.Beside;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.ledger.ArticleWords;
import org.pactwatch.store.ledger.DecisionRows;
import org.pactwatch.store.ledger.Delivered;
import org.pactwatch.store.ledger.Epoch;
import org.pactwatch.store.ledger.KeptRevisions;
import org.pactwatch.store.ledger.Positions;
import org.pactwatch.store.ledger.ReadingCheck;
import org.pactwatch.store.ledger.ReadingRank;
import org.pactwatch.store.ledger.ReadingRows;
import org.pactwatch.store.ledger.Recorded;
import org.pactwatch.store.ledger.StandingClaims;
import org.pactwatch.store.ledger.UnstorableReading;
import org.pactwatch.store.ledger.WrittenReading;
import org.pactwatch.store.picture.ClaimSource;
import org.pactwatch.store.picture.StandingClaim;
import org.pactwatch.store.upkeep.PictureMismatch;
import org.pactwatch.store.upkeep.Step;
import org.pactwatch.store.upkeep.Upkeep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes readings in: what they say, how far the topic has been taken, what it changes in the
 * picture and the news of these changes are written in one transaction. Taking a reading again has
 * no effect. Thread-safe; writers follow one another, over all processes.
 */
public final class Ledger {

  private static final Logger log = LoggerFactory.getLogger(Ledger.class);

  /** So many articles can be made searchable at once without anybody's waiting for it. */
  private static final int FEW = 100;

  private final Database database;
  private final Clock clock;
  private final Lock writing = new ReentrantLock();
  private final Upkeep upkeep;
  private Instant recordedAt = Instant.MIN;

  /** Writes into a database that is at the program's version. */
  public Ledger(Database database, Clock clock) {
    this(database, clock, new Upkeep());
  }

  Ledger(Database database, Clock clock, Upkeep upkeep) {
    this.database = database;
    this.clock = clock;
    this.upkeep = upkeep;
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
   * @throws PictureMismatch if the stored picture does not follow from the ledger, though nothing
   *     was taken from memory: take the batch again after a rebuild
   */
  public Recorded record(List<Delivered<Reading>> batch, Consumer<Recorded.Refused> deadLetters) {
    if (batch.isEmpty()) {
      return new Recorded(0, 0, List.of(), List.of());
    }
    Recorded recorded;
    try {
      recorded = inTurn(h -> record(h, batch, deadLetters));
    } catch (JdbiException e) {
      Optional<String> fault = dataFault(e);
      if (fault.isEmpty()) {
        throw e;
      }
      return batch.size() == 1
          ? refuse(batch.get(0), fault.get(), deadLetters)
          : oneByOne(batch, deadLetters);
    }
    if (batch.size() <= FEW) {
      ArticleWords.index(database, 2 * FEW);
    }
    return recorded;
  }

  private Recorded inTurn(HandleCallback<Recorded, RuntimeException> work) {
    writing.lock();
    try {
      return following(work);
    } catch (PictureMismatch e) {
      log.warn("event=picture_read_anew cause=\"{}\"", e.getMessage());
      return following(work);
    } finally {
      writing.unlock();
    }
  }

  /** What is in memory follows only what was committed; after a failure it is read anew. */
  private Recorded following(HandleCallback<Recorded, RuntimeException> work) {
    Recorded recorded = database.write(work);
    upkeep.committed(recordedAt);
    return recorded;
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
    Epoch.Turn turn = Epoch.next(h, clock.instant());
    upkeep.begin(turn.previous());
    recordedAt = turn.at();
    List<Recorded.Refused> refused = new ArrayList<>();
    Map<String, WrittenReading> readings = new LinkedHashMap<>();
    for (Checked checked : batch.parallelStream().map(Checked::of).toList()) {
      Reading reading = checked.delivered().value();
      checked
          .fault()
          .ifPresentOrElse(
              fault ->
                  refused.add(
                      new Recorded.Refused(
                          checked.delivered(), new UnstorableReading(reading, fault))),
              () -> readings.putIfAbsent(reading.id(), checked.written()));
    }
    refused.forEach(deadLetters);
    int storable = batch.size() - refused.size();
    readings.keySet().removeAll(ReadingRows.known(h, readings.keySet()));
    List<Change> changes = take(h, List.copyOf(readings.values()), turn.at());
    Positions.advance(h, batch);
    return new Recorded(readings.size(), storable - readings.size(), refused, changes);
  }

  /** What is written of a reading, and what stands against it. */
  private record Checked(
      Delivered<Reading> delivered, WrittenReading written, Optional<String> fault) {
    static Checked of(Delivered<Reading> delivered) {
      WrittenReading written = WrittenReading.of(delivered.value());
      return new Checked(delivered, written, ReadingCheck.fault(written));
    }
  }

  private static List<Reading> inOrderOfPublication(
      List<WrittenReading> readings, KeptRevisions revisions) {
    return readings.stream()
        .map(WrittenReading::reading)
        .sorted(
            Comparator.comparing((Reading r) -> revisions.source(r).spokenOn())
                .thenComparing(revisions::rank))
        .toList();
  }

  private List<Change> take(Handle h, List<WrittenReading> written, Instant at) {
    if (written.isEmpty()) {
      return List.of();
    }
    KeptRevisions revisions = KeptRevisions.of(h, written);
    List<Reading> readings = inOrderOfPublication(written, revisions);
    Set<ArticleId> articles =
        readings.stream().map(r -> r.article().id()).collect(Collectors.toSet());
    Map<ArticleId, ReadingRank> counting = ReadingRows.counting(h, articles);
    Set<ArticleId> decided = DecisionRows.decidedOn(h, counting.keySet());
    List<Reading> moving = moving(readings, counting, revisions);
    Map<ArticleId, String> moved = new HashMap<>();
    moving.forEach(r -> moved.put(r.article().id(), r.id()));
    upkeep.read(h, StandingClaims.keysOfArticles(h, counting.keySet()));
    Map<String, List<StandingClaim>> claims = standing(moving, revisions);
    upkeep.read(h, keys(claims.values()));

    counting.keySet().retainAll(moved.keySet());
    ReadingRows.supersede(h, counting.keySet());
    Runnable insert =
        () -> ReadingRows.insert(h, written, revisions, Set.copyOf(moved.values()), at);
    if (decided.isEmpty()) {
      // What is derived needs nothing of the database, which is busy with the rows meanwhile.
      return Beside.doing(insert, () -> upkeep.derive(steps(moving, claims, revisions), at))
          .write(h);
    }
    insert.run();
    claims.putAll(judged(h, decided, moving, articles));
    List<Step> steps = steps(moving, claims, revisions);
    decided.removeAll(moved.keySet());
    decided.forEach(a -> steps.add(Step.current(h, a, Step.Cause.READING)));
    return upkeep.derive(steps, at).write(h);
  }

  private static List<Step> steps(
      List<Reading> readings, Map<String, List<StandingClaim>> claims, KeptRevisions revisions) {
    List<Step> steps = new ArrayList<>();
    for (Reading r : readings) {
      steps.add(step(r, claims.getOrDefault(r.id(), List.of()), revisions.source(r)));
    }
    return steps;
  }

  /** The readings that count when they are taken, though another of them may count after them. */
  private static List<Reading> moving(
      List<Reading> readings, Map<ArticleId, ReadingRank> counting, KeptRevisions revisions) {
    Map<ArticleId, ReadingRank> highest = new HashMap<>(counting);
    List<Reading> moving = new ArrayList<>();
    for (Reading r : readings) {
      ReadingRank rank = revisions.rank(r);
      ReadingRank before = highest.get(r.article().id());
      if (before == null || before.compareTo(rank) < 0) {
        highest.put(r.article().id(), rank);
        moving.add(r);
      }
    }
    return moving;
  }

  /** The readings' claims as if nobody had judged them. */
  private static Map<String, List<StandingClaim>> standing(
      List<Reading> readings, KeptRevisions revisions) {
    Map<String, List<StandingClaim>> claims = new HashMap<>();
    for (Reading r : readings) {
      ClaimSource source = revisions.source(r);
      claims.put(
          r.id(), r.claims().stream().map(c -> new StandingClaim(c, source, false)).toList());
    }
    return claims;
  }

  /** The claims of the readings of articles on whose claims anything was decided. */
  private Map<String, List<StandingClaim>> judged(
      Handle h, Set<ArticleId> decided, List<Reading> moving, Set<ArticleId> articles) {
    DecisionRows.judge(h, decided);
    Map<String, List<StandingClaim>> claims = new HashMap<>();
    moving.stream()
        .filter(r -> decided.contains(r.article().id()))
        .forEach(r -> claims.put(r.id(), List.of()));
    claims.putAll(StandingClaims.ofReadings(h, Set.copyOf(claims.keySet())));
    Set<String> keys = StandingClaims.keysOfArticles(h, decided);
    keys.addAll(keys(claims.values()));
    upkeep.readWithout(h, keys, articles);
    return claims;
  }

  private static Set<String> keys(Collection<List<StandingClaim>> claims) {
    Set<String> keys = new TreeSet<>();
    claims.forEach(of -> of.forEach(c -> keys.addAll(c.keys())));
    return keys;
  }

  /** What was taken as old news, now or when it was first read, is told as such. */
  private static Step step(Reading reading, List<StandingClaim> claims, ClaimSource source) {
    return new Step(
        reading.article().id(),
        claims,
        Step.Cause.READING,
        source.spokenOn(),
        source.backfill() || reading.article().backfill());
  }
}
