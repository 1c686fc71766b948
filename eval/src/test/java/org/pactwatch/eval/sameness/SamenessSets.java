package org.pactwatch.eval.sameness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pactwatch.app.evaluation.Figure;
import org.pactwatch.eval.quality.Checkout;
import org.pactwatch.eval.quality.QualitySet;
import org.pactwatch.eval.quality.Shared;
import org.pactwatch.ingest.ArticleReader;
import org.pactwatch.ingest.dedup.Sketch;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.model.Article;
import org.pactwatch.model.BlockRole;

/**
 * How well copies of a story are told from other stories. Copies are edited as desks do; the others
 * are unrelated stories, stories with the same words of their site, and follow-ups with background
 * from the story before, more of them than copies.
 */
public final class SamenessSets {
  private static final Path NEWSROOM =
      Checkout.path("app/src/main/resources/org/pactwatch/app/newsroom/pages");
  private static final Path PAGES = Shared.path("pages");

  private static final List<String> FURNITURE =
      List.of(
          "Sign up for our morning letter and get the five stories to know before breakfast, picked"
              + " by our editors on every weekday.",
          "What we do is paid for by readers. If you value it, please consider supporting us from"
              + " as little as two a month; it takes a minute and you can stop whenever you like.",
          "Follow us on all platforms, and download our app to read without a connection.");

  /** Pairs judged right and wrong. */
  private record Score(int hits, int misses, int falseAlarms, int passes) {
    double precision() {
      return (double) hits / Math.max(1, hits + falseAlarms);
    }

    double recall() {
      return (double) hits / Math.max(1, hits + misses);
    }

    int faults() {
      return misses + falseAlarms;
    }

    int pairs() {
      return hits + passes + faults();
    }

    Score plus(boolean same, boolean judged) {
      return new Score(
          hits + (same && judged ? 1 : 0),
          misses + (same && !judged ? 1 : 0),
          falseAlarms + (!same && judged ? 1 : 0),
          passes + (!same && !judged ? 1 : 0));
    }
  }

  private SamenessSets() {}

  /** All of them. */
  public static List<QualitySet> all() {
    return List.of(
        new QualitySet(
            "sameness.newsroom", NEWSROOM, () -> figures(new Stories(read(NEWSROOM, ".html")))),
        new QualitySet("sameness.pages", PAGES, () -> figures(new Stories(pages()))));
  }

  private static List<List<String>> pages() throws IOException {
    List<List<String>> stories = new ArrayList<>();
    for (String set : List.of("naeb", "fundus", "trafilatura")) {
      stories.addAll(read(PAGES.resolve(set).resolve("html"), ".gz"));
    }
    return stories;
  }

  /** The bodies of pages as the program reads them, by paragraphs. */
  private static List<List<String>> read(Path folder, String ending) throws IOException {
    List<List<String>> stories = new ArrayList<>();
    try (Fetcher fetcher = new Fetcher(FetchSettings.usual(""), Clock.systemUTC());
        Stream<Path> files = Files.list(folder)) {
      ArticleReader reader = new ArticleReader(fetcher, Clock.systemUTC());
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
        reader.read(file).fold(read -> stories.add(paragraphs(read.article())), refused -> false);
      }
    }
    return stories;
  }

  private static List<String> paragraphs(Article article) {
    return article.blocks().stream()
        .filter(block -> block.role() != BlockRole.HEADLINE)
        .map(block -> block.span().of(article.text()))
        .toList();
  }

  private static List<Figure> figures(Stories stories) {
    Score all = new Score(0, 0, 0, 0);
    Map<String, Score> kinds = new TreeMap<>();
    List<Stories.Pair> pairs = new ArrayList<>(stories.copies());
    pairs.addAll(stories.others(FURNITURE));
    for (Stories.Pair pair : pairs) {
      boolean judged = isOneStory(pair.first(), pair.second());
      all = all.plus(pair.same(), judged);
      Score kind = kinds.getOrDefault(pair.kind(), new Score(0, 0, 0, 0));
      kinds.put(pair.kind(), kind.plus(pair.same(), judged));
    }
    String detail = stories.size() + " stories, " + all.pairs() + " pairs; wrong: " + wrong(kinds);
    return List.of(
        new Figure("precision", all.precision(), detail),
        new Figure("recall", all.recall(), detail));
  }

  private static String wrong(Map<String, Score> kinds) {
    return kinds.entrySet().stream()
        .filter(kind -> kind.getValue().faults() > 0)
        .map(kind -> kind.getKey() + " " + kind.getValue().faults())
        .collect(Collectors.joining(", "));
  }

  /** As the index judges: found by a common anchor, then compared. */
  private static boolean isOneStory(String first, String second) {
    Optional<Sketch> one = Sketch.of(first);
    Optional<Sketch> other = Sketch.of(second);
    return one.isPresent()
        && other.isPresent()
        && one.get().sharesAnchor(other.get())
        && one.get().overlap(other.get()).isOneStory(false);
  }
}
