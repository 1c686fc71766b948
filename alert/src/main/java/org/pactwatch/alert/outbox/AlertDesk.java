package org.pactwatch.alert.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.alert.settings.ChannelPlan;
import org.pactwatch.model.Change;
import org.pactwatch.model.Party;
import org.pactwatch.model.QuietSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The alert room at work: takes changes in, and while it is started puts deliveries together and
 * brings them. Everything it knows is in the database, so that it can be killed at any moment and
 * several processes can work side by side. Thread-safe.
 */
public final class AlertDesk implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertDesk.class);

  /** What other processes write is seen after so long at the latest. */
  private static final Duration POLL = Duration.ofSeconds(1);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

  /** Longer than a change can come again from its topic. */
  private static final Duration TAKEN_KEPT = Duration.ofDays(60);

  private static final Duration STOP = Duration.ofSeconds(5);

  private final AlertDatabase database;
  private final AlertSettings settings;
  private final CurrentRules current;
  private final Clock clock;
  private final ChannelLocks locks;
  private final List<Courier> couriers = new ArrayList<>();
  private final List<Loop> loops = new ArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean stopped;

  /**
   * @param channels how each channel of the settings sends, by its name
   */
  public AlertDesk(
      AlertDatabase database,
      AlertSettings settings,
      Map<String, ? extends Channel> channels,
      Clock clock) {
    this.database = database;
    this.settings = settings;
    this.current = new CurrentRules(settings);
    this.clock = clock;
    this.locks = new ChannelLocks(database.source());
    for (ChannelPlan plan : settings.channels()) {
      Channel channel = channels.get(plan.name());
      if (channel == null) {
        throw new IllegalArgumentException("nothing sends to channel " + plan.name());
      }
      couriers.add(new Courier(plan, channel, database, locks, clock, new Random()));
    }
  }

  /**
   * Takes changes in. What was taken in before has no second effect.
   *
   * @throws JdbiException if the database is away; then the changes should come again
   */
  public void take(List<Change> changes) {
    int taken =
        database.alone(
            h -> {
              Intake intake = intake(h);
              int count = 0;
              for (Change change : changes) {
                count += intake.take(change) ? 1 : 0;
              }
              return count;
            });
    if (taken > 0) {
      poke();
    }
  }

  /**
   * Takes in which sources are quiet now, all of them.
   *
   * @throws JdbiException if the database is away
   */
  public void quiet(Collection<QuietSource> sources) {
    database.alone(
        h -> {
          intake(h).quiet(sources);
          return 0;
        });
    poke();
  }

  /** Whether no pair of countries is known yet, so that those of the picture should be given. */
  public boolean knowsNoPairs() {
    return database.in(FactRows::knowsNoPairs);
  }

  /** Notes parties of pacts that are known already, so that their pairs are no news. */
  public void knows(Collection<? extends Collection<Party>> pacts) {
    database.alone(
        h -> {
          for (Collection<Party> parties : pacts) {
            new FactRows(h, now()).firstPairs(Pairs.of(parties), "known");
          }
          return 0;
        });
  }

  /**
   * Plans once what is due; gives when something will be due next. Others who write are not kept
   * waiting unless something is due.
   */
  public Optional<Instant> plan() {
    Optional<Instant> next = database.in(h -> new Agenda(h, settings).next());
    if (next.isEmpty() || next.get().isAfter(now())) {
      return next;
    }
    return database.alone(
        h -> {
          new Writing(h, current.in(h), now()).repeat(new FactRows(h, now()));
          new Planner(h, settings, now()).plan();
          return new Agenda(h, settings).next();
        });
  }

  /** Brings once what is due of each channel, in this thread. */
  public void bring() throws InterruptedException {
    for (Courier courier : couriers) {
      while (courier.work().filter(next -> !next.isAfter(clock.instant())).isPresent()) {
        LOG.debug("event=delivery_tried channel={}", courier.name());
      }
    }
  }

  /**
   * Whether nothing is due any more; what waits for a retry or a digest is not, nor what waits for
   * a channel that is not configured.
   */
  public boolean isIdle() {
    Optional<Instant> next = plan();
    boolean planned = next.isEmpty() || next.get().isAfter(now());
    return planned && !database.in(h -> DeliveryRows.isAnyDue(h, channels(), now()));
  }

  /** Calls back after messages were written, soon, from any thread. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** Starts planning and bringing. */
  public synchronized void start() {
    Map<String, Integer> elsewhere =
        database.alone(
            h -> {
              FactRows.forget(h, now().minus(TAKEN_KEPT));
              RuleRows.say(h, settings.basis(), now());
              return DeliveryRows.waitingElsewhere(h, channels());
            });
    elsewhere.forEach(
        (channel, waiting) ->
            LOG.warn("event=channel_not_configured channel={} waiting={}", channel, waiting));
    loops.add(new Loop("alert-planner", this::planned));
    couriers.forEach(c -> loops.add(new Loop("alert-" + c.name(), c::work)));
    loops.forEach(Loop::start);
  }

  private List<String> channels() {
    return settings.channels().stream().map(ChannelPlan::name).toList();
  }

  private Optional<Instant> planned() {
    Optional<Instant> next = plan();
    loops.stream().skip(1).forEach(Loop::poke);
    return next;
  }

  private void poke() {
    loops.forEach(Loop::poke);
    listeners.forEach(Runnable::run);
  }

  private Intake intake(Handle h) {
    Instant now = now();
    AlertSettings asked = current.in(h);
    return new Intake(
        new FactRows(h, now), new SubjectRows(h), new Writing(h, asked, now), asked, now);
  }

  private Instant now() {
    return AlertDatabase.exact(clock.instant());
  }

  /** Ends after what is being sent, or some seconds. */
  @Override
  public void close() {
    stopped = true;
    loops.forEach(Loop::poke);
    loops.forEach(Loop::end);
    locks.close();
  }

  /** Work that says when it wants to be done next. */
  private interface Work {
    Optional<Instant> work() throws InterruptedException;
  }

  /** A thread that does work again and again. */
  private final class Loop {
    private final Semaphore wish = new Semaphore(0);
    private final Thread thread;
    private final Work work;

    Loop(String name, Work work) {
      this.work = work;
      this.thread = new Thread(this::run, name);
      this.thread.setDaemon(true);
    }

    void start() {
      thread.start();
    }

    void poke() {
      wish.release();
    }

    private void run() {
      try {
        while (!stopped) {
          long wait = waitMillis();
          if (wait > 0) {
            boolean poked = wish.tryAcquire(wait, TimeUnit.MILLISECONDS);
            wish.drainPermits();
            LOG.trace("event=woken poked={}", poked);
          }
        }
      } catch (InterruptedException e) {
        LOG.debug("event=loop_interrupted thread={}", thread.getName());
      }
    }

    private long waitMillis() throws InterruptedException {
      try {
        Instant next = work.work().orElse(Instant.MAX);
        Duration until = next.equals(Instant.MAX) ? POLL : Duration.between(clock.instant(), next);
        return Math.max(0, Math.min(until.toMillis(), POLL.toMillis()));
      } catch (JdbiException e) {
        LOG.warn("event=database_away thread={} cause=\"{}\"", thread.getName(), e.getMessage());
        return PAUSE_AFTER_FAILURE.toMillis();
      } catch (RuntimeException e) {
        LOG.error("event=alerts_fault thread={}", thread.getName(), e);
        return PAUSE_AFTER_FAILURE.toMillis();
      }
    }

    void end() {
      try {
        thread.join(STOP.toMillis());
        if (thread.isAlive()) {
          thread.interrupt();
          thread.join(STOP.toMillis());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
