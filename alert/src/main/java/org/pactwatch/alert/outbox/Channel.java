package org.pactwatch.alert.outbox;

/** A way to tell people. Called by one thread at a time. */
public interface Channel {
  /**
   * Tells them; returns within the time that the channel is given for a try, and some seconds. The
   * same delivery may come again, with the same id, after a failure or a crash.
   *
   * @throws InterruptedException if the program ends meanwhile
   */
  Outcome send(Delivery delivery) throws InterruptedException;
}
