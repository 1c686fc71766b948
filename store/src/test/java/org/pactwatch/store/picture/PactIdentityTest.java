package org.pactwatch.store.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Stage;
import org.pactwatch.store.News;
import org.pactwatch.store.News.Draft;
import org.pactwatch.store.Standing;

class PactIdentityTest {

  /** Which articles speak of the same pact: each pact as the names of its articles. */
  private static List<String> together(News... news) {
    List<StandingClaim> claims = new ArrayList<>(Standing.claims(news));
    List<String> groups = groups(claims);
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(claims, random);
      assertThat(groups(claims)).as("another order of the claims").isEqualTo(groups);
    }
    return groups;
  }

  private static List<String> groups(List<StandingClaim> claims) {
    return PactIdentity.instruments(claims).entrySet().stream()
        .map(
            e ->
                e.getValue().claims().stream()
                    .map(c -> c.article().value())
                    .collect(Collectors.toCollection(TreeSet::new)))
        .map(names -> String.join(" ", names))
        .sorted()
        .toList();
  }

  private static News about(String article, String day, Draft draft) {
    return News.article(article, day).claim(draft);
  }

  @Test
  void namesOfTheSamePactInOtherWordsMeanOnePact() {
    assertThat(
            together(
                about(
                    "formal",
                    "2025-09-18",
                    new Draft(
                            "PK SA",
                            Stage.SIGNED,
                            "2025-09-17",
                            "Strategic Mutual Defence Agreement")
                        .kinds(PactKind.MUTUAL_DEFENCE)),
                about(
                    "joint",
                    "2026-05-18",
                    new Draft("PK SA", Stage.SIGNED, "2025", "Joint Strategic Defence Agreement")
                        .kinds(PactKind.MUTUAL_DEFENCE)),
                about(
                    "acronym",
                    "2026-02-18",
                    new Draft("PK SA", Stage.IN_FORCE, null, "the SMDA")
                        .kinds(PactKind.MUTUAL_DEFENCE)),
                about(
                    "capitals",
                    "2026-02-19",
                    new Draft("PK SA", Stage.IN_FORCE, null, "Riyadh-Islamabad defence pact")
                        .kinds(PactKind.DEFENCE_COOPERATION)),
                about(
                    "when",
                    "2026-02-20",
                    new Draft(
                        "PK SA", Stage.SIGNED, "2025-09", "September 2025 Saudi-Pakistan pact")),
                about("nameless", "2026-02-21", new Draft("PK SA", Stage.IN_FORCE, null, null))))
        .hasSize(1);
  }

  @Test
  void aMutualDefenceTreatyAndAVisitingForcesAgreementAreTwo() {
    assertThat(
            together(
                about(
                    "treaty",
                    "2024-11-19",
                    new Draft("PH US", Stage.IN_FORCE, "1951", "Mutual Defense Treaty")
                        .kinds(PactKind.MUTUAL_DEFENCE)),
                about(
                    "visiting",
                    "2021-07-30",
                    new Draft("PH US", Stage.RENEWED, "2021-07-30", "Visiting Forces Agreement")
                        .kinds(PactKind.BASING_ACCESS)),
                about(
                    "acronym",
                    "2021-07-31",
                    new Draft("PH US", Stage.SIGNED, "1998", "VFA").kinds(PactKind.BASING_ACCESS)),
                about(
                    "information",
                    "2024-11-19",
                    new Draft(
                            "PH US",
                            Stage.SIGNED,
                            "2024-11-18",
                            "General Security of Military Information Agreement")
                        .kinds(PactKind.INTELLIGENCE_SHARING)),
                about(
                    "general",
                    "2024-12-19",
                    new Draft("PH US", Stage.IN_FORCE, null, "the defence treaty")
                        .kinds(PactKind.MUTUAL_DEFENCE))))
        .containsExactly("acronym visiting", "general treaty", "information");
  }

  @Test
  void aFullNameAndItsAcronymAreOne() {
    assertThat(
            together(
                about(
                    "full",
                    "2019-08-22",
                    new Draft(
                            "JP KR",
                            Stage.TERMINATED,
                            "2019-08-22",
                            "General Security of Military Information Agreement")
                        .kinds(PactKind.INTELLIGENCE_SHARING)),
                about(
                    "acronym",
                    "2019-11-22",
                    new Draft("JP KR", Stage.SIGNED, "2016-11-23", "GSOMIA")
                        .kinds(PactKind.INTELLIGENCE_SHARING)),
                about(
                    "general",
                    "2019-11-23",
                    new Draft("JP KR", Stage.TERMINATED, "2019-08", "military intelligence pact")
                        .kinds(PactKind.INTELLIGENCE_SHARING))))
        .containsExactly("acronym full general");
  }

  @Test
  void properNamesTellAgreementsApart() {
    assertThat(
            together(
                about(
                    "lombok",
                    "2024-08-30",
                    new Draft("AU ID", Stage.IN_FORCE, null, "Lombok Treaty")),
                about(
                    "common",
                    "2026-02-06",
                    new Draft("AU ID", Stage.SIGNED, "2026-02-06", "Treaty on Common Security")),
                about(
                    "commonAgain",
                    "2026-02-16",
                    new Draft("AU ID", Stage.AGREED, "2025-11", "the Common Security treaty"))))
        .containsExactly("common commonAgain", "lombok");
  }

  @Test
  void aYearInTheNameTellsFromAnAgreementOfAnotherYear() {
    assertThat(
            together(
                about(
                    "new",
                    "2025-06-11",
                    new Draft("DK US", Stage.SIGNED, "2023-12", "defence agreement")),
                about(
                    "old",
                    "2025-06-12",
                    new Draft("DK US", Stage.IN_FORCE, null, "agreement of 1951 on Greenland")),
                about(
                    "newByYear",
                    "2025-06-13",
                    new Draft("DK US", Stage.IN_FORCE, null, "the 2023 defence agreement"))))
        .hasSize(2);
  }

  @Test
  void theIdStaysWhenAProperNameBecomesKnown() {
    News general =
        about("a", "2021-06-16", new Draft("AZ TR", Stage.AGREED, null, "alliance declaration"));
    News proper =
        about(
            "b",
            "2021-06-17",
            new Draft("AZ TR", Stage.SIGNED, "2021-06-15", "Shusha Declaration"));

    assertThat(Standing.pacts(general, proper).get(0).id())
        .isEqualTo(Standing.pacts(general).get(0).id());
    assertThat(Standing.pacts(general, proper).get(0).name()).isEqualTo("Shusha Declaration");
  }

  @Test
  void anEarlierTreatyIsAnotherThanTheOneAtHand() {
    assertThat(
            together(
                about(
                    "now", "2024-10-24", new Draft("KP RU", Stage.SIGNED, "2024-06-19", "treaty")),
                about(
                    "before",
                    "2024-10-25",
                    new Draft("KP RU", Stage.TERMINATED, "1996", "earlier defence treaty")),
                about("also", "2024-10-26", new Draft("KP RU", Stage.RATIFIED, null, null))))
        .containsExactly("also now", "before");
  }
}
