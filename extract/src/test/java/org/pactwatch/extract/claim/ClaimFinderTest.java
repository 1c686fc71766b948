package org.pactwatch.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactwatch.extract.claim.Told.claims;
import static org.pactwatch.extract.claim.Told.told;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Modality;
import org.pactwatch.model.Party;
import org.pactwatch.model.Provision;

class ClaimFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Qatar and Kenya signed a defence cooperation agreement in Nairobi.                    | KE+QA SIGNED
          Kenya's parliament ratified the military pact with Qatar.                             | KE+QA RATIFIED
          The defence agreement between Qatar and Kenya entered into force in March.            | KE+QA IN_FORCE
          Kenya suspended its security pact with Qatar.                                         | KE+QA SUSPENDED
          Kenya has terminated its military agreement with Qatar.                               | KE+QA TERMINATED
          Kenya rejected a defence pact with Qatar.                                             | KE+QA REJECTED
          Kenya is negotiating a defence agreement with Qatar.                                  | KE+QA NEGOTIATING
          Kenya and Qatar are expected to sign a military pact next week.                       | KE+QA NEGOTIATING
          Kenya wants to sign a security agreement with Qatar.                                  | KE+QA PROPOSED
          Kenya proposed a mutual defence treaty with Qatar.                                    | KE+QA PROPOSED
          Kenya refused to sign a defence agreement with Qatar.                                 | KE+QA REJECTED
          Kenya's cabinet approved a security agreement with Qatar.                             | KE+QA AGREED
          Kenya and Qatar renewed their military cooperation agreement for five years.          | KE+QA RENEWED
          Moldova wants to join NATO.                                                           | MD+NATO PROPOSED
          """)
  void readsTheStageFromTheWordsAroundTheAgreement(String sentence, String expected) {
    assertThat(told(sentence)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kenya and Qatar signed a trade agreement in Nairobi.
          Qatar's foreign minister visited Kenya and spoke of military ties.
          Kenya did not sign the defence agreement with Qatar.
          The two clubs agreed a transfer deal for the Kenyan striker.
          """)
  void claimsNothingWhereNoPactIsToldOf(String sentence) {
    assertThat(told(sentence)).isEmpty();
  }

  @Test
  void followsAnAgreementThroughTheArticle() {
    assertThat(
            told(
                "Oman and Kenya signed a mutual defence treaty on Monday.",
                "The treaty was ratified by both parliaments on Tuesday."))
        .contains("KE+OM SIGNED", "KE+OM RATIFIED");
  }

  @Test
  void tellsThePartiesOfSeveralAgreementsApart() {
    assertThat(told("Australia has separate defence treaties with Fiji and Tonga."))
        .containsExactlyInAnyOrder("AU+FJ SIGNED", "AU+TO SIGNED");
  }

  @Test
  void keepsThePartiesOfOneAgreementTogether() {
    assertThat(told("Japan, Australia and the Philippines signed a joint defence declaration."))
        .containsExactly("AU+JP+PH SIGNED");
  }

  @Test
  void setsApartWhoJoins() {
    Claim claim =
        claims(
                "Oman and Kenya signed a mutual defence treaty in 2024.",
                "Jordan could join the treaty next year.")
            .stream()
            .filter(c -> !c.joining().isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(claim.joining()).containsExactly(new Party("JO"));
    assertThat(claim.parties()).contains(new Party("OM"), new Party("KE"), new Party("JO"));
    assertThat(claim.modality()).isEqualTo(Modality.POSSIBLE);
  }

  @Test
  void datesTheStageByTheArticlesDay() {
    assertThat(claims("Oman and Kenya signed a defence pact on Monday."))
        .extracting(c -> Objects.toString(c.date()))
        .containsExactly("2026-05-18");
    assertThat(claims("Oman and Kenya signed a defence pact last November."))
        .extracting(c -> Objects.toString(c.date()))
        .containsExactly("2025-11");
  }

  private static List<String> dates(String... lines) {
    return claims(lines).stream().map(c -> Objects.toString(c.date())).toList();
  }

  @Test
  void whatIsDoneNowWasNotDoneInAnotherYear() {
    assertThat(
            dates(
                "Oman is suspending its defence pact with Kenya, the minister said on Monday, after"
                    + " a report on the sinking of a ferry last year."))
        .containsExactly(
            dates("Oman suspended its defence pact with Kenya on Monday.").toArray(String[]::new))
        .doesNotContain("null");
  }

  @Test
  void aYearToldAtTheBeginningIsTheDateHoweverLongAgo() {
    assertThat(dates("As is known, Oman and Kenya signed a defence pact in 2019."))
        .containsExactly("2019");
  }

  @Test
  void aYearToldInPassingIsNotTheDateOfTheNews() {
    assertThat(
            dates(
                "Oman and Kenya have renewed a defence pact.",
                "Rain delayed the guests.",
                "The pact was first renewed in 2015."))
        .containsExactly("null");
  }

  @Test
  void whatIsAskedForHasTheDayOnWhichItWasAsked() {
    assertThat(
            dates(
                "Kenya formally asked NATO on Monday to become a global partner of the alliance."))
        .containsExactly("2026-05-18");
  }

  @Test
  void newsOfAHeadlineHasTheDayOfTheLead() {
    assertThat(
            dates(
                "Kenya ratifies sea patrol pact with Oman",
                "Kenya's parliament on Monday cleared the way for Omani boats that chase"
                    + " smugglers.",
                "Fishermen in Lamu had asked for it."))
        .containsExactly("2026-05-18");
  }

  @Test
  void aDayOfTheLastMonthsIsNotOfTheYearSpokenOfBefore() {
    assertThat(dates("Oman and Kenya signed a defence pact in 2025.", "It took effect on March 1."))
        .containsExactly("2025", "2026-03-01");
  }

  @Test
  void evidenceIsTheSentenceInTheText() {
    String sentence = "Oman and Kenya signed a defence pact on Monday.";
    Claim claim = claims("A first paragraph about the weather in Muscat.", sentence).get(0);
    assertThat(claim.evidence().text()).isEqualTo(sentence);
  }

  @Test
  void namesKindsAndProvisions() {
    Claim claim =
        claims(
                "Oman and Kenya signed a mutual defence treaty that provides for joint exercises"
                    + " and intelligence sharing.")
            .get(0);
    assertThat(claim.kinds()).extracting(Enum::name).contains("MUTUAL_DEFENCE");
    assertThat(claim.provisions())
        .extracting(Enum::name)
        .contains("JOINT_EXERCISES", "INTELLIGENCE_SHARING");
  }

  @Test
  void theCabinetOfTheDatelineIsAParty() {
    assertThat(
            told(
                "NAIROBI: The federal cabinet on Monday approved a defence agreement with Qatar.",
                "The agreement between the two countries runs for ten years, Kenya said."))
        .contains("KE+QA AGREED");
  }

  @Test
  void whatAPactIsSaidNotToContainIsNoProvisionOfIt() {
    Claim claim =
        claims(
                "Kenya and Qatar signed a defence agreement on Monday.",
                "The agreement does not oblige either side to come to the other's defence, but"
                    + " provides for joint exercises.")
            .get(0);
    assertThat(claim.provisions())
        .contains(Provision.JOINT_EXERCISES)
        .doesNotContain(Provision.COLLECTIVE_DEFENCE_CLAUSE);
  }

  @Test
  void readingTwiceGivesTheSameClaims() {
    String[] lines = {
      "Oman and Kenya signed a mutual defence treaty on Monday.", "Jordan may join the treaty."
    };
    assertThat(claims(lines)).isEqualTo(claims(lines));
  }
}
