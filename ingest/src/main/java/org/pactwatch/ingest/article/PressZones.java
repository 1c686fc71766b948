package org.pactwatch.ingest.article;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The zone in which the press of a country writes; the countries are in a data file. */
final class PressZones {
  private static final Map<String, ZoneId> BY_COUNTRY =
      DataLines.of("press-zones.txt").stream()
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> ZoneId.of(pair[1])));

  private PressZones() {}

  /** The zone of a site, by its top-level domain. */
  static Optional<ZoneId> of(@Nullable URI url) {
    return Optional.ofNullable(BY_COUNTRY.get(domain(url)));
  }

  /** Whether a site's domain is that of a country where the day is written before the month. */
  static boolean isDayFirst(@Nullable URI url) {
    return domain(url).length() == 2
        && !List.of("us", "ph", "io", "co", "tv").contains(domain(url));
  }

  private static String domain(@Nullable URI url) {
    String host = url == null || url.getHost() == null ? "" : url.getHost();
    return host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
