package org.pactwatch.stream;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An effect that remembers what it was given. */
final class Sink implements Effect<Note> {
  private final Queue<Delivery<Note>> taken = new ConcurrentLinkedQueue<>();

  @Override
  public void apply(List<Delivery<Note>> batch) {
    taken.addAll(batch);
  }

  List<Delivery<Note>> taken() {
    return List.copyOf(taken);
  }

  List<Integer> numbers() {
    return taken.stream().map(d -> d.value().number()).toList();
  }

  /** Waits until something holds; a test that waits in vain fails on its own assertion. */
  static boolean eventually(Condition condition) throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(20);
    }
    return true;
  }

  /** Something that may come true. */
  interface Condition {
    boolean holds() throws Exception;
  }
}
