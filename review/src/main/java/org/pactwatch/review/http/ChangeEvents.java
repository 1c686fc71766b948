package org.pactwatch.review.http;

import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pactwatch.store.db.DatabaseUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends changes to those who listen, as server-sent events (WHATWG HTML, section 9.2). An event's
 * id is the change's place, so that who was cut off gets what they missed. Each is sent to by
 * itself, so that nobody waits for one whose line is full; who may no longer listen is sent nothing
 * more. Thread-safe.
 */
final class ChangeEvents implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeEvents.class);
  private static final int MOST_LISTENERS = 200;

  /** One whose line is full takes a thread until the server gives it up, half a minute later. */
  private static final int SENDERS = 16;

  private static final long EVERY_MILLIS = 2000;
  private static final int QUIET_TURNS = 10;

  private final ChangeFeed feed;
  private final Function<Context, BooleanSupplier> admission;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService ticking =
      Executors.newSingleThreadScheduledExecutor(daemons("change-events"));
  private final ThreadPoolExecutor sending = senders();
  private int turn;

  /**
   * @param admission gives, for a request that was let in, whether it would still be
   */
  ChangeEvents(ChangeFeed feed, Function<Context, BooleanSupplier> admission) {
    this.feed = feed;
    this.admission = admission;
    var unused =
        ticking.scheduleWithFixedDelay(
            this::tick, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static ThreadPoolExecutor senders() {
    ThreadPoolExecutor senders =
        new ThreadPoolExecutor(
            SENDERS,
            SENDERS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            daemons("change-sender"));
    senders.allowCoreThreadTimeOut(true);
    return senders;
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  void listen(SseClient client) {
    if (listeners.size() >= MOST_LISTENERS) {
      client.sendEvent("full", "too many listen already; ask /api/v1/changes?after=… instead");
      client.close();
      return;
    }
    Long from = place(client.ctx().header("Last-Event-ID"));
    Listener listener =
        new Listener(
            client, feed, admission.apply(client.ctx()), from == null ? feed.last() : from);
    client.keepAlive();
    client.onClose(() -> listeners.remove(listener));
    client.sendComment("changes of the picture");
    listeners.add(listener);
  }

  private static @Nullable Long place(@Nullable String written) {
    try {
      return written == null ? null : Long.valueOf(written);
    } catch (NumberFormatException notOurs) {
      // Browsers send back what they were given; anything else begins with what comes next.
      return null;
    }
  }

  private void tick() {
    turn++;
    if (listeners.isEmpty()) {
      return;
    }
    try {
      long last = feed.last();
      boolean quiet = turn % QUIET_TURNS == 0;
      listeners.forEach(
          listener -> {
            if (listener.begins()) {
              sending.execute(() -> send(listener, last, quiet));
            }
          });
    } catch (RuntimeException e) {
      LOG.warn("changes not sent, tried again cause={}", e.toString());
    }
  }

  private void send(Listener listener, long last, boolean quiet) {
    try {
      if (!listener.send(last, quiet)) {
        end(listener);
      }
    } catch (DatabaseUnavailable e) {
      LOG.warn("changes not sent to one who listens, tried again cause={}", e.toString());
    } catch (RuntimeException e) {
      LOG.warn("changes cannot be sent to one who listens, ended cause={}", e.toString());
      end(listener);
    } finally {
      listener.ends();
    }
  }

  private void end(Listener listener) {
    listeners.remove(listener);
    listener.close();
  }

  @Override
  public void close() {
    ticking.shutdownNow();
    sending.shutdownNow();
    listeners.forEach(Listener::close);
  }
}
