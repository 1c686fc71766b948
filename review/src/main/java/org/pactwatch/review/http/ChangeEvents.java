package org.pactwatch.review.http;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pactwatch.store.db.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends changes to those who listen, as server-sent events (WHATWG HTML, section 9.2). An event's
 * id is the change's place, so that who was cut off gets what they missed. Thread-safe.
 */
final class ChangeEvents implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeEvents.class);
  private static final int MOST_LISTENERS = 200;
  private static final int AT_ONCE = 200;
  private static final long EVERY_MILLIS = 2000;
  private static final int QUIET_TURNS = 10;

  private final ChangeFeed feed;
  private final Map<SseClient, Long> listeners = new ConcurrentHashMap<>();
  private final ScheduledExecutorService ticking =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "change-events");
            thread.setDaemon(true);
            return thread;
          });
  private int turn;

  ChangeEvents(ChangeFeed feed) {
    this.feed = feed;
    var unused =
        ticking.scheduleWithFixedDelay(
            this::tick, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  void listen(SseClient client) {
    if (listeners.size() >= MOST_LISTENERS) {
      client.sendEvent("full", "too many listen already; ask /api/v1/changes?after=… instead");
      client.close();
      return;
    }
    Long from = place(client.ctx().header("Last-Event-ID"));
    client.keepAlive();
    client.onClose(() -> listeners.remove(client));
    client.sendComment("changes of the picture");
    listeners.put(client, from == null ? feed.last() : from);
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
    try {
      listeners.forEach(this::send);
    } catch (RuntimeException e) {
      LOG.warn("changes not sent, tried again cause={}", e.toString());
    }
  }

  private void send(SseClient client, Long from) {
    if (client.terminated()) {
      listeners.remove(client);
      return;
    }
    List<ChangeFeed.Numbered> news = feed.after(from, AT_ONCE);
    for (ChangeFeed.Numbered n : news) {
      client.sendEvent("change", Json.write(n.change()), String.valueOf(n.position()));
      listeners.replace(client, n.position());
    }
    if (news.isEmpty() && turn % QUIET_TURNS == 0) {
      // Tells a connection that is gone from one that is quiet.
      client.sendComment("quiet");
    }
  }

  @Override
  public void close() {
    ticking.shutdownNow();
    listeners.keySet().forEach(SseClient::close);
  }
}
