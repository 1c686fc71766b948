package org.pactwatch.eval.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * A feed with the rhythm of one: some bring an item every ten minutes, many a few a day, a tenth
 * nothing; more by day than by night, and now and then a burst that is longer than the feed.
 */
final class SimulatedFeed {
  private static final double[] PER_DAY = {144, 40, 40, 40, 8, 8, 8, 8, 8, 8, 8, 8};

  final String path;
  final int window;
  final boolean dated;
  final boolean conditional;
  private final List<Instant> items;

  /**
   * @param path where it is
   * @param begin when the day begins; a few items are older
   */
  SimulatedFeed(String path, Instant begin, SplittableRandom random) {
    this.path = path;
    this.window = 10 + random.nextInt(20);
    this.dated = random.nextInt(4) == 0;
    this.conditional = random.nextInt(50) != 0;
    int kind = random.nextInt(20);
    double rate = kind < PER_DAY.length ? PER_DAY[kind] : kind < 18 ? 1.5 : 0;
    TreeSet<Instant> times = new TreeSet<>();
    for (int i = 1; i <= 3; i++) {
      times.add(begin.minus(Duration.ofHours(7L * i)));
    }
    addRhythm(times, begin, rate, random);
    if (random.nextInt(25) == 0) {
      addBurst(times, begin, random);
    }
    this.items = new ArrayList<>(times);
  }

  /** A Poisson process, thinned at night. */
  private static void addRhythm(
      TreeSet<Instant> times, Instant begin, double perDay, SplittableRandom random) {
    double hour = 0;
    while (perDay > 0) {
      hour += -Math.log(1 - random.nextDouble()) * 24 / (perDay * 1.5);
      if (hour >= 24) {
        return;
      }
      double daylight = 0.35 + 0.65 * Math.max(0, Math.sin(Math.PI * hour / 24));
      if (random.nextDouble() < daylight) {
        times.add(begin.plusMillis((long) (hour * 3_600_000)));
      }
    }
  }

  private void addBurst(TreeSet<Instant> times, Instant begin, SplittableRandom random) {
    Instant from = begin.plus(Duration.ofMinutes(60 + random.nextInt(20 * 60)));
    for (int i = 0; i < window + 10; i++) {
      times.add(from.plusSeconds(20L * i + random.nextInt(20)));
    }
  }

  /** How many items there are by a time. */
  int count(Instant now) {
    int low = 0;
    int high = items.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (items.get(middle).isAfter(now)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  int size() {
    return items.size();
  }

  Instant at(int item) {
    return items.get(item);
  }

  String itemPath(int item) {
    return path + "/item-" + item + ".html";
  }
}
