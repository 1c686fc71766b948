package org.pactwatch.eval.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** Floors of quality; they are raised when a change measures better, and never lowered. */
class QualityTest {
  private static final Path NEWSROOM_GOLD = Path.of("src/test/resources/newsroom-gold");
  private static final Path NEWSROOM =
      Path.of("../app/src/main/resources/org/pactwatch/app/newsroom/pages");
  private static final Path SHARED = Path.of("../../shared/gold");

  private final ArticleReading reading = new ArticleReading(LanguageModels.load());

  private record Score(Tally countries, Tally claims, int falseAlarms) {}

  @Test
  void readsTheSampleNewsroomRight() throws IOException {
    Score score = score(GoldCase.in(NEWSROOM_GOLD, NEWSROOM));
    assertThat(score.countries().f1()).as("countries " + score.countries()).isGreaterThan(0.98);
    assertThat(score.claims().f1()).as("claims " + score.claims()).isGreaterThan(0.90);
    assertThat(score.falseAlarms()).as("articles without a pact that gave claims").isZero();
  }

  @Test
  void readsTheFirstArticlesRight() throws IOException {
    Path gold = SHARED.resolve("seeds");
    Path pages = SHARED.resolveSibling("seeds");
    assumeTrue(Files.isDirectory(gold) && Files.isDirectory(pages), "skipped: no " + gold);
    Score score = score(GoldCase.in(gold, pages));
    assertThat(score.countries().f1()).as("countries " + score.countries()).isGreaterThan(0.98);
    assertThat(score.claims().f1()).as("claims " + score.claims()).isGreaterThan(0.90);
  }

  private Score score(List<GoldCase> cases) {
    Score score = new Score(new Tally(), new Tally(), 0);
    int falseAlarms = 0;
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
      }
    }
    return new Score(score.countries(), score.claims(), falseAlarms);
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

  private static String key(Claim claim) {
    return claim.parties().stream().map(Party::code).collect(Collectors.joining("+"))
        + " "
        + claim.stage();
  }
}
