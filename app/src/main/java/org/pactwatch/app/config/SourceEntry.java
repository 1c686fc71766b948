package org.pactwatch.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.source.Source;

/**
 * A source as the file says it. Exactly one of {@code feed}, {@code sitemap} and {@code folder} is
 * given.
 *
 * @param name how people name it, or null
 * @param feed address of an RSS, Atom or JSON feed
 * @param sitemap address of a news sitemap
 * @param folder a folder of pages and texts, or one such file; relative to the file's own folder
 * @param every the usual time between two looks, such as {@code 15m}, or null
 * @param privateNetwork whether it may lie on this machine or in a private network
 */
record SourceEntry(
    @Nullable String name,
    @Nullable String feed,
    @Nullable String sitemap,
    @Nullable String folder,
    @Nullable String every,
    @JsonProperty("private-network") boolean privateNetwork) {
  private static final Pattern EVERY = Pattern.compile("(\\d{1,6})\\s*([smhd])");
  private static final Duration SHORTEST = Duration.ofSeconds(30);

  /**
   * The source.
   *
   * @param base where relative folders begin
   * @throws IllegalArgumentException if the entry makes no sense; the message says why
   */
  Source source(Path base) {
    if (Stream.of(feed, sitemap, folder).filter(Objects::nonNull).count() != 1) {
      throw new IllegalArgumentException("give one of feed, sitemap and folder");
    }
    Source source;
    if (feed != null) {
      source = Source.feed(address(feed));
    } else if (sitemap != null) {
      source = Source.sitemap(address(sitemap));
    } else {
      source = Source.folder(path(base, Objects.requireNonNull(folder)));
    }
    if (name != null && !name.isBlank()) {
      source = source.named(name);
    }
    if (every != null) {
      source = source.every(duration(every));
    }
    return privateNetwork ? source.onPrivateNetwork() : source;
  }

  private static URI address(String written) {
    try {
      URI url = new URI(written.strip());
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      if (url.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
        return url;
      }
      throw new IllegalArgumentException(written + " is no http or https address");
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(written + " is no address: " + e.getReason(), e);
    }
  }

  private static Path path(Path base, String written) {
    try {
      return base.resolve(written);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(written + " is no path: " + e.getReason(), e);
    }
  }

  private static Duration duration(String written) {
    Matcher m = EVERY.matcher(written.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException("every: " + written + " is no time such as 15m or 2h");
    }
    long number = Long.parseLong(m.group(1));
    Duration duration =
        switch (m.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    if (duration.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("every: " + written + " is less than 30s");
    }
    return duration;
  }
}
