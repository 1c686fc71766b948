package org.pactwatch.review.http;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.pactwatch.store.db.Json;

/**
 * Somebody who listens to changes, up to where they have heard. Sent to by one thread at a time.
 */
final class Listener {
  private static final int AT_ONCE = 200;

  private final SseClient client;
  private final ChangeFeed feed;
  private final BooleanSupplier admitted;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile long heard;

  /**
   * @param admitted whether they may still listen
   * @param heard the place of the last change they know
   */
  Listener(SseClient client, ChangeFeed feed, BooleanSupplier admitted, long heard) {
    this.client = client;
    this.feed = feed;
    this.admitted = admitted;
    this.heard = heard;
  }

  /** Takes the turn to send; false while another thread has it. */
  boolean begins() {
    return busy.compareAndSet(false, true);
  }

  /** Gives the turn back. */
  void ends() {
    busy.set(false);
  }

  /**
   * Sends what they have not heard.
   *
   * @param last the place of the last change there is
   * @param quiet whether to say something where there is nothing new, which tells a connection that
   *     is gone from one that is quiet
   * @return whether they go on listening
   */
  boolean send(long last, boolean quiet) {
    if (client.terminated() || !admitted.getAsBoolean()) {
      return false;
    }
    List<ChangeFeed.Numbered> news = last > heard ? feed.after(heard, AT_ONCE) : List.of();
    for (ChangeFeed.Numbered n : news) {
      client.sendEvent("change", Json.write(n.change()), String.valueOf(n.position()));
      heard = n.position();
    }
    if (news.isEmpty() && quiet) {
      client.sendComment("quiet");
    }
    return !client.terminated();
  }

  void close() {
    client.close();
  }
}
