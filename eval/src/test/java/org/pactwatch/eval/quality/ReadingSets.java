package org.pactwatch.eval.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.pactwatch.app.evaluation.Figure;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.ingest.ArticleReader;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;

/** Articles with gold that says what a reading of them must contain. For one thread. */
public final class ReadingSets {
  private static final Path NEWSROOM_GOLD = Checkout.path("eval/src/test/resources/newsroom-gold");
  private static final Path NEWSROOM =
      Checkout.path("app/src/main/resources/org/pactwatch/app/newsroom/pages");

  /** Articles of our own in the styles of news; see the note beside them. */
  private static final Path WRITTEN = Checkout.path("eval/src/test/resources/written");

  /** The first ones, which were all looked at while the rules were made; of the rest the odd. */
  private static final int SEEN = 60;

  /** Those from here on came later; they were scored before anybody looked at what went wrong. */
  private static final int LATER = 129;

  private final ArticleReading reading = new ArticleReading(LanguageModels.load());

  /** All of them. */
  public List<QualitySet> all() {
    List<QualitySet> sets = new ArrayList<>();
    sets.add(set("newsroom", NEWSROOM_GOLD, NEWSROOM, gold -> true));
    sets.add(set("seeds", Shared.path("gold/seeds"), Shared.path("seeds"), gold -> true));
    sets.add(
        set(
            "written.seen",
            WRITTEN,
            WRITTEN,
            gold -> wasSeen(gold.number()) && gold.number() < LATER));
    sets.add(set("written.unseen", WRITTEN, WRITTEN, gold -> !wasSeen(gold.number())));
    sets.add(set("written.later", WRITTEN, WRITTEN, gold -> gold.number() >= LATER));
    Path dev = Shared.path("gold/dev");
    for (String styles : List.of("ab", "cd")) {
      for (int rest = 0; rest < 2; rest++) {
        int half = rest;
        sets.add(
            set(
                "dev." + styles + (half == 0 ? ".even" : ".odd"),
                dev,
                dev,
                gold -> styles.indexOf(gold.style()) >= 0 && gold.number() % 2 == half));
      }
    }
    return sets;
  }

  private static boolean wasSeen(int number) {
    return number <= SEEN || number % 2 == 1;
  }

  private QualitySet set(String name, Path gold, Path pages, Predicate<GoldCase> wanted) {
    return new QualitySet("readings." + name, gold, () -> figures(gold, pages, wanted));
  }

  private List<Figure> figures(Path goldFolder, Path pages, Predicate<GoldCase> wanted)
      throws IOException {
    ReadingScore score = new ReadingScore();
    try (Fetcher fetcher = new Fetcher(FetchSettings.usual(""), Clock.systemUTC())) {
      ArticleReader reader = new ArticleReader(fetcher, Clock.systemUTC());
      for (GoldCase gold : GoldCase.in(goldFolder, pages).stream().filter(wanted).toList()) {
        reader
            .read(gold.page())
            .fold(
                read -> {
                  score.add(gold, reading.read(read.article()));
                  return true;
                },
                refused -> {
                  throw new IllegalStateException(refused.line());
                });
      }
    }
    return score.figures();
  }
}
