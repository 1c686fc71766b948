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

  private static final Map<String, String> AT_HOME =
      DataLines.of("press-languages.txt").stream()
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

  private PressZones() {}

  /** The zone of a site, by its top-level domain. */
  static Optional<ZoneId> of(@Nullable URI url) {
    return Optional.ofNullable(BY_COUNTRY.get(domain(url)));
  }

  /**
   * The zone of a language tag such as {@code pt-BR}: of its region, or of the one country whose
   * press writes the language. English tells nothing, since content systems declare it unasked.
   */
  static Optional<ZoneId> ofLanguage(String tag) {
    String[] parts = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", -1);
    if (parts[0].equals("en")) {
      return Optional.empty();
    }
    String country = parts.length > 1 ? parts[parts.length - 1] : AT_HOME.get(parts[0]);
    return Optional.ofNullable(country == null ? null : BY_COUNTRY.get(country));
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
