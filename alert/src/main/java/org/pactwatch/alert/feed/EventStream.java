package org.pactwatch.alert.feed;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.outbox.AlertBook;
import org.pactwatch.alert.outbox.Message;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages for server-sent events (HTML Standard, section 9.2): each has its position as its id, by
 * which a client that lost the connection goes on ({@code Last-Event-ID}). Thread-safe.
 */
public final class EventStream {
  /** The media type of the stream. */
  public static final String TYPE = "text/event-stream";

  private static final int MOST = 100;
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final AlertBook book;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private long poked;

  public EventStream(AlertBook book) {
    this.book = book;
  }

  /** Says that there may be messages; those of other processes are seen within a second anyway. */
  public void poke() {
    lock.lock();
    try {
      poked++;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Where a client begins that has seen nothing: after the last message. */
  public long now() {
    List<Message> last = book.latest(null, 1);
    return last.isEmpty() ? 0 : last.get(0).position();
  }

  /** Where a client begins that names the last event it has seen, if it does. */
  public long from(@Nullable String lastEventId) {
    return lastEventId != null && lastEventId.strip().matches("\\d{1,18}")
        ? Long.parseLong(lastEventId.strip())
        : now();
  }

  /**
   * The messages after a position; waits for some if there are none.
   *
   * @param rule of this rule alone, or of all if null
   * @param patience how long to wait at most; then there are none
   */
  public List<Message> await(long after, @Nullable String rule, Duration patience)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      long seen = pokes();
      List<Message> messages = book.after(after, rule, MOST);
      long left = deadline - System.nanoTime();
      if (!messages.isEmpty() || left <= 0) {
        return messages;
      }
      rest(seen, Math.min(left, POLL.toNanos()));
    }
  }

  private long pokes() {
    lock.lock();
    try {
      return poked;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a poke after those that were seen, for so long at most. */
  private void rest(long seen, long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (poked == seen && left > 0) {
        left = news.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** An event as it is written to the client. */
  public static String event(Message message) {
    return "id: "
        + message.position()
        + "\nevent: alert\ndata: "
        + JSON.writeValueAsString(message.alert())
        + "\n\n";
  }

  /** What is written to a client now and then, so that a lost connection is noticed. */
  public static String comment() {
    return ": still here\n\n";
  }
}
