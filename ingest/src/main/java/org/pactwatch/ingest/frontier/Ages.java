package org.pactwatch.ingest.frontier;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations as people say them, in one unit. */
public final class Ages {
  private Ages() {}

  /** Such as {@code 3 h}; a dash for none. */
  public static String of(@Nullable Duration age) {
    if (age == null) {
      return "-";
    }
    if (age.toMinutes() < 1) {
      return Math.max(0, age.toSeconds()) + " s";
    }
    if (age.toHours() < 1) {
      return age.toMinutes() + " min";
    }
    return age.toHours() < 48 ? age.toHours() + " h" : age.toDays() + " d";
  }

  /** Such as {@code every 3 h}. */
  public static String every(Duration gap) {
    return "every " + of(gap);
  }
}
