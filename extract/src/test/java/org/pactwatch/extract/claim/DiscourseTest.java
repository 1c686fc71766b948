package org.pactwatch.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactwatch.extract.claim.Told.claims;
import static org.pactwatch.extract.claim.Told.told;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Attribution;
import org.pactwatch.model.Claim;

/** Whose agreement is meant where the sentence does not say it, and who tells of it. */
class DiscourseTest {
  private static final String SIGNED = "Oman and Kenya signed a mutual defence treaty on Monday.";

  @Test
  void keepsAnAgreementInFocusAsLongAsSentencesReferToIt() {
    assertThat(
            told(
                SIGNED,
                "Crowds watched from the harbour.",
                "The band played until noon.",
                "The original agreement had been drafted in a hurry.",
                "Nobody minded the heat.",
                "It was a long day.",
                "The Senate approved it in the evening."))
        .contains("KE+OM RATIFIED");
  }

  @Test
  void takesAllWhoAreListedBehindATimeForThoseWhoAct() {
    assertThat(
            told(
                "On 24 February 1955 Iraq and Turkey signed a pact of mutual cooperation.",
                "The Americans that month concluded defence agreements with Oman and with Kenya."))
        .contains("IQ+TR SIGNED");
  }

  @Test
  void readsWhatIsThrownOutOrTurnedDownAsWhatWasSpokenOf() {
    assertThat(told("Kenya proposed a mutual defence treaty with Oman.", "Oman turned it down."))
        .contains("KE+OM REJECTED");
    assertThat(
            told("Kenya proposed a mutual defence treaty with Oman.", "Oman rejected the request."))
        .contains("KE+OM REJECTED");
  }

  @Test
  void namesTheMembersOfAGroupOfStates() {
    assertThat(told("The Baltic states signed a mutual defence treaty on Monday."))
        .containsExactly("EE+LT+LV SIGNED");
  }

  @Test
  void tellsWhoJoinsWhatWasSpokenOf() {
    assertThat(told(SIGNED, "Jordan came aboard in April, Qatar in September."))
        .contains("JO+KE+OM+QA SIGNED");
    assertThat(told(SIGNED, "Jordan wants to sign the treaty as well."))
        .contains("JO+KE+OM PROPOSED");
    assertThat(told(SIGNED, "Jordan was asked to take part but declined."))
        .contains("JO+KE+OM REJECTED");
  }

  @Test
  void knowsAnAgreementByTheWordItWasCalled() {
    assertThat(
            told(
                "Oman and Kenya signed a defence declaration on Monday.",
                "Qatar and Jordan signed a military protocol on Tuesday.",
                "The declaration was suspended on Wednesday."))
        .contains("KE+OM SUSPENDED")
        .doesNotContain("JO+QA SUSPENDED");
  }

  @Test
  void readsAPossessiveWithoutANounAsTheSameAgreementOfAnother() {
    assertThat(
            told(
                "Sweden's defence agreement with Oman entered into force in March and Norway's two"
                    + " weeks later."))
        .contains("NO+OM IN_FORCE", "OM+SE IN_FORCE");
  }

  @Test
  void goesOnWithAnotherStateBehindASemicolon() {
    assertThat(
            told(
                "Mali denounced its defence treaty with France in May; the junta in Ouagadougou"
                    + " followed in June."))
        .contains("BF+FR TERMINATED");
  }

  @Test
  void takesTheirAgreementForThatOfWhoActedJustBefore() {
    assertThat(
            told(
                SIGNED,
                "The Jordanians keep their distance.",
                "Their defence agreement with Qatar was suspended in March."))
        .contains("JO+QA SUSPENDED");
  }

  @Test
  void claimsNothingOfWhatNobodyDidOrNeverWas() {
    assertThat(told(SIGNED, "Nobody has terminated it.", "It was never ratified."))
        .containsExactly("KE+OM SIGNED");
  }

  @Test
  void takesTheSigningThatIsPutOffForSuspended() {
    assertThat(told("Kenya postponed the signing of a mutual defence treaty with Oman."))
        .containsExactly("KE+OM SUSPENDED");
  }

  private static Optional<String> speaker(String... lines) {
    return claims(lines).stream()
        .map(Claim::attribution)
        .flatMap(a -> Optional.ofNullable(a).stream())
        .map(Attribution::name)
        .reduce((a, b) -> b);
  }

  @Test
  void findsWhoSpeaksByTheOffice() {
    assertThat(
            speaker(
                "Kenyan Defence Minister Aden Duale visited Muscat.",
                "Kenya has signed a defence treaty with Oman, the defence minister said."))
        .contains("Aden Duale");
  }

  @Test
  void goesOnWithTheSpeakerOfBeforeAndNotWithWhomHeAnswers() {
    assertThat(
            speaker(
                "Kenyan Defence Minister Aden Duale said the talks were over.",
                "Replying to Senator Opiyo Wandayi, the minister said much had been learnt.",
                "Kenya and Oman had signed a defence treaty, he said."))
        .contains("Aden Duale");
  }

  @Test
  void aDatelineIsNoDayOfSigning() {
    assertThat(
            claims(
                "MUSCAT, May 20 - Oman and Kenya have signed a defence pact.",
                "The ministers put their names to the document in Nairobi on Monday."))
        .extracting(c -> String.valueOf(c.date()))
        .containsExactly("2026-05-18");
  }

  @Test
  void eachDateIsThatOfThePartnerBeforeIt() {
    assertThat(
            claims(
                "Vietnam concluded defence agreements with the Philippines in January 2024 and with"
                    + " Indonesia in December 2021."))
        .extracting(c -> c.parties().first() + " " + c.date())
        .containsExactlyInAnyOrder("PH 2024-01", "ID 2021-12");
  }
}
