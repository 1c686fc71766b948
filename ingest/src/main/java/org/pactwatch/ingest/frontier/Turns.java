package org.pactwatch.ingest.frontier;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The lanes in which something waits, by the time at which it is their turn. Lanes with nothing
 * urgent pass only while few of them are being dealt with, so that what is urgent finds a free
 * worker though all others are at answers that take long. Guarded by its queues.
 */
final class Turns {
  private static final Comparator<Lane> SOONEST = Comparator.comparing(lane -> lane.readyAt);

  private final PriorityQueue<Lane> urgent = new PriorityQueue<>(SOONEST);
  private final PriorityQueue<Lane> ordinary = new PriorityQueue<>(SOONEST);
  private int room;

  /**
   * @param room how many lanes with nothing urgent may be dealt with at once
   */
  Turns(int room) {
    this.room = room;
  }

  /** Puts a lane where it belongs, also one that is here already. */
  void list(Lane lane) {
    if (lane.listed) {
      if (!lane.isUrgent() || !ordinary.remove(lane)) {
        return;
      }
    }
    lane.listed = true;
    (lane.isUrgent() ? urgent : ordinary).add(lane);
  }

  /** The lane whose turn is next; null if none may pass. */
  @Nullable Lane first() {
    Lane one = urgent.peek();
    Lane other = room > 0 ? ordinary.peek() : null;
    return one == null || (other != null && SOONEST.compare(other, one) < 0) ? other : one;
  }

  /** Lets the first lane pass; gives whether it takes room until {@link #leave()}. */
  boolean pass(Lane first) {
    first.listed = false;
    boolean hurried = first.equals(urgent.peek());
    (hurried ? urgent : ordinary).remove();
    room -= hurried ? 0 : 1;
    return !hurried;
  }

  void leave() {
    room++;
  }
}
