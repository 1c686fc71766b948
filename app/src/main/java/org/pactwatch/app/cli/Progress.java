package org.pactwatch.app.cli;

import java.util.function.LongConsumer;

/** Tells now and then how much is still to do. For one thread. */
final class Progress implements LongConsumer {
  private static final long EVERY_NANOS = 3_000_000_000L;

  private final Console console;
  private long told = System.nanoTime();

  Progress(Console console) {
    this.console = console;
  }

  @Override
  public void accept(long left) {
    long now = System.nanoTime();
    if (left > 0 && now - told > EVERY_NANOS) {
      told = now;
      console.tell("Reading and storing: " + left + " steps to do ...");
    }
  }
}
