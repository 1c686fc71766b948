package org.pactwatch.ingest.source;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.fetch.OwnHead;

/**
 * What the user knows of a source beyond where it lies.
 *
 * @param shortest the least time between two looks, whatever its rhythm; null for the usual bound
 * @param longest the most time between two looks; null for the usual bound
 * @param language ISO 639-1 code of articles that do not say theirs, or null
 * @param zone where times are that name no zone; null for UTC
 * @param category where it stands among other sources, such as {@code World/Asia}, or null
 * @param headers what requests to its site say besides the usual, see {@link OwnHead}
 */
public record Particulars(
    @Nullable Duration shortest,
    @Nullable Duration longest,
    @Nullable String language,
    @Nullable ZoneId zone,
    @Nullable String category,
    Map<String, String> headers) {
  /** Nothing more is known. */
  public static final Particulars NONE = new Particulars(null, null, null, null, null, Map.of());

  public Particulars {
    headers = OwnHead.checked(headers);
    if (shortest != null && longest != null && shortest.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "the shortest interval is longer than the longest: " + shortest + ", " + longest);
    }
    if (language != null && !language.matches("[a-z]{2}")) {
      throw new IllegalArgumentException(
          "language: " + language + " is no code of two letters such as en or tr");
    }
  }

  /** The zone of times that name none. */
  public ZoneId zoneOrUtc() {
    return zone == null ? ZoneOffset.UTC : zone;
  }

  /** A time between two looks, brought within the bounds. */
  public Duration within(Duration wait) {
    Duration longer = shortest != null && shortest.compareTo(wait) > 0 ? shortest : wait;
    return longest != null && longest.compareTo(longer) < 0 ? longest : longer;
  }
}
