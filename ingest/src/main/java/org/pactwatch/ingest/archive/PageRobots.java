package org.pactwatch.ingest.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.pactwatch.ingest.fetch.FetchOutcome;

/**
 * What a publisher allows to be done with a page: the words of {@code <meta name="robots">} and of
 * {@code X-Robots-Tag}, such as {@code noarchive} and {@code nosnippet}.
 */
final class PageRobots {
  /** The part of a page in which its head ends, on any page but broken ones. */
  private static final int HEAD = 64 * 1024;

  private static final Set<String> NAMES = Set.of("robots", "pactwatch");

  private PageRobots() {}

  /** The words, each once, in lower case; empty if nothing is said. */
  static List<String> of(Capture capture) {
    Stream<String> lines =
        capture.headers().stream()
            .filter(h -> h.name().equalsIgnoreCase("X-Robots-Tag"))
            .map(FetchOutcome.Header::value);
    Stream<String> metas = capture.isPage() ? metas(capture.body()) : Stream.empty();
    return Stream.concat(lines, metas)
        .flatMap(value -> Arrays.stream(value.toLowerCase(Locale.ROOT).split(",", -1)))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new))
        .stream()
        .toList();
  }

  /** The words are ASCII in every encoding that pages are written in. */
  private static Stream<String> metas(byte[] body) {
    String start =
        new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (!start.contains("robots")) {
      return Stream.empty();
    }
    return Jsoup.parse(start).select("meta[name][content]").stream()
        .filter(meta -> NAMES.contains(meta.attr("name").strip()))
        .map((Element meta) -> meta.attr("content"));
  }
}
