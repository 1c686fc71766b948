package org.pactwatch.ingest.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How much an address looks like that of an article: a date, a number, a headline in its path, and
 * nothing that says it is a list, a person or a service. The words are in {@code
 * no-article-segments.txt}.
 */
final class ArticlePath {
  private static final Set<String> NO_ARTICLES = load();
  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\d)(?:19|20)\\d{2}[/_-]?(?:0?[1-9]|1[0-2]|[a-z]{3})(?:[/_-]?[0-3]?\\d)?(?!\\d)");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![a-z\\d])(?!(?:19|20)\\d{2}(?!\\d))\\d{4,}|[0-9a-f-]{20,}");
  private static final Pattern QUERY_ID =
      Pattern.compile(
          "(?:^|&)(?:p|id|aid|nid|sid|newsid|news_id|article|articleid|storyid|itemid|haberid)=\\d{2,}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FURTHER_PAGE =
      Pattern.compile("(?:^|&)(?:from|page|paged|start|offset|pg|sayfa|seite|pagina)=\\d+");
  private static final Pattern OTHER_FILE =
      Pattern.compile(
          ".*\\.(?:jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|zip|mp[34]|xml|rss|css|js|ics)");
  private static final Pattern PAGE =
      Pattern.compile(".*(?:\\.s?html?|\\.aspx?|\\.php|\\.jsp|\\.cms)");

  private ArticlePath() {}

  /** The score: above 2 by itself likely an article, below 0 likely none. */
  static double score(URI url) {
    String path = url.getRawPath() == null ? "" : url.getRawPath().toLowerCase(Locale.ROOT);
    if (OTHER_FILE.matcher(path).matches()) {
      return -10;
    }
    List<String> segments = Arrays.stream(path.split("/")).filter(s -> !s.isEmpty()).toList();
    String query = url.getRawQuery() == null ? "" : url.getRawQuery();
    double id = QUERY_ID.matcher(query).find() ? 2.5 : FURTHER_PAGE.matcher(query).find() ? -4 : 0;
    if (segments.isEmpty()) {
      return id <= 0 ? -10 : id;
    }
    return id + refused(segments) + last(segments, DATE.matcher(path).find());
  }

  /** Whether an address carries a date or a number, as all articles of most sites do. */
  static boolean isNumbered(URI url) {
    String path = String.valueOf(url.getRawPath()).toLowerCase(Locale.ROOT);
    return DATE.matcher(path).find()
        || NUMBER.matcher(path).find()
        || QUERY_ID.matcher(String.valueOf(url.getRawQuery())).find();
  }

  /** The form of an address, the same for the articles of one site. */
  static String form(URI url) {
    String path = String.valueOf(url.getRawPath()).toLowerCase(Locale.ROOT);
    return path.replaceAll("\\d+", "0")
        .replaceAll("\\p{L}[^/.0]*", "a")
        .replaceAll("0[^/.]*a|a[^/.]*0", "a0");
  }

  private static double refused(List<String> segments) {
    String last = withoutEnding(segments.get(segments.size() - 1));
    boolean under =
        segments.subList(0, segments.size() - 1).stream().anyMatch(NO_ARTICLES::contains);
    double list = NUMBER.matcher(last).find() ? -2.5 : -5;
    return NO_ARTICLES.contains(last) ? -8 : under ? list : 0;
  }

  private static String withoutEnding(String segment) {
    return segment.replaceAll("\\.[a-z]{2,5}$", "");
  }

  /** What the last part of the path says, which most sites make of the headline. */
  private static double last(List<String> segments, boolean dated) {
    String segment = segments.get(segments.size() - 1);
    long words =
        Arrays.stream(withoutEnding(segment).split("[-_+]|%20"))
            .filter(w -> !w.isBlank() && !w.matches("\\d+"))
            .count();
    double headline = words >= 5 ? 3 : words == 4 ? 2 : words == 3 ? 1 : 0;
    double number = NUMBER.matcher(segment).find() ? 2 : 0;
    double page = PAGE.matcher(segment).matches() ? 0.5 : 0;
    boolean section = words <= 2 && number == 0 && page == 0 && !dated;
    return headline
        + number
        + page
        + (dated ? 2 : 0)
        - (section ? segments.size() == 1 ? 2.5 : 1.5 : 0);
  }

  static Set<String> segmentsWithoutArticles() {
    return NO_ARTICLES;
  }

  private static Set<String> load() {
    try (InputStream in = ArticlePath.class.getResourceAsStream("no-article-segments.txt")) {
      if (in == null) {
        throw new IOException("no-article-segments.txt is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
