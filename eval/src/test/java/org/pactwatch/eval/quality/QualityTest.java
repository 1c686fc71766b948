package org.pactwatch.eval.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.ingest.ArticleReader;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.model.Claim;
import org.pactwatch.model.MentionType;
import org.pactwatch.model.Party;
import org.pactwatch.model.Reading;

/** Holds the reading of articles to floors. */
class QualityTest {
  private static final Path NEWSROOM_GOLD = Path.of("src/test/resources/newsroom-gold");
  private static final Path NEWSROOM =
      Path.of("../app/src/main/resources/org/pactwatch/app/newsroom/pages");

  /** Articles of our own in the styles of news; see the note beside them. */
  private static final Path WRITTEN = Path.of("src/test/resources/written");

  /** The first ones, which were all looked at while the rules were made; of the rest the odd. */
  private static final int SEEN = 60;

  private final Floors floors = new Floors();
  private final ArticleReading reading = new ArticleReading(LanguageModels.load());

  private record Score(
      Tally countries, Tally claims, Tally pairings, Share dates, int falseAlarms, int without) {
    double quiet() {
      return without == 0 ? 1 : 1 - (double) falseAlarms / without;
    }
  }

  @Test
  void readsTheSampleNewsroomRight() throws IOException {
    Score score = score(GoldCase.in(NEWSROOM_GOLD, NEWSROOM));
    hold("newsroom", score);
    assertThat(score.falseAlarms()).as("articles without a pact that gave claims").isZero();
  }

  @Test
  void readsTheFirstArticlesRight() throws IOException {
    hold("seeds", score(GoldCase.in(Shared.folder("gold/seeds"), Shared.folder("seeds"))));
  }

  @Test
  void readsArticlesThatWereLookedAtAndOthersNobodyTunedOn() throws IOException {
    hold("written.seen", score(written(QualityTest::wasSeen)));
    hold("written.unseen", score(written(n -> !wasSeen(n))));
  }

  private static boolean wasSeen(int number) {
    return number <= SEEN || number % 2 == 1;
  }

  private static List<GoldCase> written(IntPredicate number) throws IOException {
    return GoldCase.in(WRITTEN, WRITTEN).stream()
        .filter(gold -> number.test(gold.number()))
        .toList();
  }

  @Test
  void readsTheDevelopmentArticlesInEveryStyle() throws IOException {
    Path dev = Shared.folder("gold/dev");
    for (String styles : List.of("ab", "cd")) {
      for (int rest = 0; rest < 2; rest++) {
        int half = rest;
        List<GoldCase> cases =
            GoldCase.in(dev, dev).stream()
                .filter(g -> styles.indexOf(g.style()) >= 0 && g.number() % 2 == half)
                .toList();
        hold("dev." + styles + (half == 0 ? ".even" : ".odd"), score(cases));
      }
    }
  }

  private void hold(String set, Score score) throws IOException {
    floors.hold(
        Map.of(
            "readings." + set + ".countries", score.countries().f1(),
            "readings." + set + ".claims", score.claims().f1(),
            "readings." + set + ".pairings", score.pairings().f1(),
            "readings." + set + ".dates", score.dates().value(),
            "readings." + set + ".quiet", score.quiet()),
        score);
  }

  private Score score(List<GoldCase> cases) {
    Score score = new Score(new Tally(), new Tally(), new Tally(), new Share(), 0, 0);
    int falseAlarms = 0;
    int without = 0;
    try (Fetcher fetcher = new Fetcher(FetchSettings.usual(""), Clock.systemUTC())) {
      ArticleReader reader = new ArticleReader(fetcher, Clock.systemUTC());
      for (GoldCase gold : cases) {
        Reading read =
            reader
                .read(gold.page())
                .fold(
                    r -> reading.read(r.article()),
                    refused -> {
                      throw new AssertionError(refused.line());
                    });
        score
            .countries()
            .add(gold.texts("countries"), countries(read), gold.texts("countries_optional"));
        falseAlarms += addClaims(score.claims(), gold, read);
        addDates(score.dates(), gold, read);
        without += gold.claims("claims").isEmpty() ? 1 : 0;
        score
            .pairings()
            .add(
                gold.pairings("claims"),
                read.claims().stream().map(QualityTest::parties).collect(Collectors.toSet()),
                gold.pairings("optional"));
      }
    }
    return new Score(
        score.countries(), score.claims(), score.pairings(), score.dates(), falseAlarms, without);
  }

  private static Set<String> countries(Reading read) {
    return read.mentions().stream()
        .filter(m -> m.type() == MentionType.COUNTRY && m.entity() != null)
        .map(m -> String.valueOf(m.entity()))
        .collect(Collectors.toSet());
  }

  /**
   * Each gold claim is met by any of its right stages; returns 1 for a claim where there is no
   * pact.
   */
  private static int addClaims(Tally tally, GoldCase gold, Reading read) {
    Set<String> found = read.claims().stream().map(QualityTest::key).collect(Collectors.toSet());
    Set<String> right = new HashSet<>();
    Set<String> optional = new HashSet<>();
    gold.claims("optional").forEach(optional::addAll);
    for (Set<String> stages : gold.claims("claims")) {
      String met = stages.stream().filter(found::contains).sorted().findFirst().orElse("");
      right.add(met.isEmpty() ? stages.stream().sorted().findFirst().orElseThrow() : met);
      optional.addAll(stages);
    }
    tally.add(right, found, optional);
    return gold.claims("claims").isEmpty() && !optional.containsAll(found) ? 1 : 0;
  }

  /** A date of the gold is met by one that is as precise or more. */
  private static void addDates(Share share, GoldCase gold, Reading read) {
    for (GoldCase.Dated dated : gold.dated()) {
      read.claims().stream()
          .filter(claim -> dated.claim().contains(key(claim)))
          .findFirst()
          .ifPresent(claim -> share.add(String.valueOf(claim.date()).startsWith(dated.date())));
    }
  }

  private static String key(Claim claim) {
    return parties(claim) + " " + claim.stage();
  }

  private static String parties(Claim claim) {
    return claim.parties().stream().map(Party::code).collect(Collectors.joining("+"));
  }
}
