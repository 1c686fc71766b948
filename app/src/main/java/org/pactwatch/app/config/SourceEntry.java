package org.pactwatch.app.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.source.Location;
import org.pactwatch.ingest.source.Particulars;
import org.pactwatch.ingest.source.Source;

/**
 * A source as the file says it, and as {@code sources add} does. Exactly one of {@code feed},
 * {@code sitemap}, {@code section} and {@code folder} is given.
 *
 * @param name how people name it, or null
 * @param feed address of an RSS, Atom or JSON feed
 * @param sitemap address of a news sitemap
 * @param section address of a page that lists articles
 * @param folder a folder of pages and texts, or one such file; relative to the file's own folder
 * @param every how often it is looked at at least, such as {@code 15m}, or null
 * @param shortest the least time between two looks, or null
 * @param longest the most time between two looks, or null
 * @param language code of the language of articles that do not say theirs, or null
 * @param timeZone where times are that name no zone, such as {@code Europe/Istanbul}, or null
 * @param category where it stands among other sources, such as {@code World/Asia}, or null
 * @param headers what requests to its site say besides the usual, such as a key, or null
 * @param privateNetwork whether it may lie on this machine or in a private network
 */
public record SourceEntry(
    @Nullable String name,
    @Nullable String feed,
    @Nullable String sitemap,
    @Nullable String section,
    @Nullable String folder,
    @Nullable String every,
    @Nullable String shortest,
    @Nullable String longest,
    @Nullable String language,
    @JsonProperty("time-zone") @Nullable String timeZone,
    @Nullable String category,
    @Nullable Map<String, @Nullable String> headers,
    @JsonProperty("private-network") boolean privateNetwork) {

  /** A source of a kind, without more. */
  public static SourceEntry of(String kind, String where) {
    return new SourceEntry(
        null,
        kind.equals("feed") ? where : null,
        kind.equals("sitemap") ? where : null,
        kind.equals("section") ? where : null,
        kind.equals("folder") ? where : null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false);
  }

  /** The entry that says what a source is. */
  public static SourceEntry of(Source source) {
    Location location = source.location();
    SourceEntry bare = of(location.kind(), location.toString());
    Particulars more = source.particulars();
    return new SourceEntry(
        source.name().equals(location.toString()) ? null : source.name(),
        bare.feed,
        bare.sitemap,
        bare.section,
        bare.folder,
        Interval.written(source.interval()),
        Interval.written(more.shortest()),
        Interval.written(more.longest()),
        more.language(),
        more.zone() == null ? null : more.zone().getId(),
        more.category(),
        more.headers().isEmpty() ? null : new LinkedHashMap<>(more.headers()),
        source.privateNetwork());
  }

  /** The same with a name and what is known of it. */
  public SourceEntry named(@Nullable String called, @Nullable String under) {
    return new SourceEntry(
        called,
        feed,
        sitemap,
        section,
        folder,
        every,
        shortest,
        longest,
        language,
        timeZone,
        under,
        headers,
        privateNetwork);
  }

  /**
   * The source.
   *
   * @param base where relative folders begin
   * @throws IllegalArgumentException if the entry makes no sense; the message says why
   */
  public Source source(Path base) {
    if (Stream.of(feed, sitemap, section, folder).filter(Objects::nonNull).count() != 1) {
      throw new IllegalArgumentException("give one of feed, sitemap, section and folder");
    }
    Source source = located(base).with(particulars());
    if (name != null && !name.isBlank()) {
      source = source.named(name);
    }
    if (every != null) {
      source = source.every(Interval.read("every", every));
    }
    return privateNetwork ? source.onPrivateNetwork() : source;
  }

  private Source located(Path base) {
    if (feed != null) {
      return Source.feed(address(feed));
    }
    if (sitemap != null) {
      return Source.sitemap(address(sitemap));
    }
    return section != null
        ? Source.section(address(section))
        : Source.folder(path(base, Objects.requireNonNull(folder)));
  }

  private Particulars particulars() {
    return new Particulars(
        interval("shortest", shortest),
        interval("longest", longest),
        language == null ? null : language.strip().toLowerCase(Locale.ROOT),
        timeZone == null ? null : zone(timeZone.strip()),
        category == null || category.isBlank() ? null : category.strip(),
        headers == null ? Map.of() : said(headers));
  }

  /** YAML reads a name without a value as one whose value is not there. */
  private static Map<String, String> said(Map<String, @Nullable String> headers) {
    Map<String, String> said = new LinkedHashMap<>();
    headers.forEach((name, value) -> said.put(name, value == null ? "" : value));
    return said;
  }

  private static @Nullable Duration interval(String key, @Nullable String written) {
    return written == null ? null : Interval.read(key, written);
  }

  private static ZoneId zone(String written) {
    try {
      return ZoneId.of(written);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "time-zone: " + written + " is no time zone such as Europe/Istanbul", e);
    }
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

  /** The lines of the file that say it, the first with the mark of a list's item. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    line(lines, "feed", feed);
    line(lines, "sitemap", sitemap);
    line(lines, "section", section);
    line(lines, "folder", folder);
    line(lines, "name", name);
    line(lines, "every", every);
    line(lines, "shortest", shortest);
    line(lines, "longest", longest);
    line(lines, "language", language);
    line(lines, "time-zone", timeZone);
    line(lines, "category", category);
    if (headers != null) {
      lines.add("  headers:");
      said(headers).forEach((name, value) -> line(lines, "  " + quoted(name), value));
    }
    if (privateNetwork) {
      lines.add("  private-network: true");
    }
    lines.replaceAll(line -> "  " + line);
    lines.set(0, "  - " + lines.get(0).strip());
    return lines;
  }

  private static void line(List<String> lines, String key, @Nullable String value) {
    if (value != null) {
      lines.add("  " + key + ": " + quoted(value));
    }
  }

  /** As YAML 1.2 writes a text in double quotes. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (Character.isISOControl(c)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
