package org.pactwatch.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactwatch.extract.claim.Told.told;

import org.junit.jupiter.api.Test;

/** Whose an agreement is that is called by its owner, a pronoun or a pair alone. */
class FurtherAgreementsTest {

  @Test
  void aPossessiveAloneStandsForTheOwnersAgreementWithTheSamePartner() {
    assertThat(
            told(
                "Kenya is building a net of defence agreements.",
                "A defence agreement between Kenya and Oman took effect in March.",
                "A defence agreement between Kenya and Qatar took effect in April.",
                "Jordan's was signed in May."))
        .contains("JO+KE SIGNED");
  }

  @Test
  void itsOwnIsWithThePartnerOfTheAgreementBefore() {
    assertThat(
            told(
                "Niger revoked its defence accords with France in August, and Chad scrapped its own"
                    + " in November."))
        .containsExactlyInAnyOrder("FR+NE TERMINATED", "FR+TD TERMINATED");
  }

  @Test
  void aPronounInAClauseAboutAnAgreementIsWhoActsAboveIt() {
    assertThat(
            told(
                "Iran and Kenya signed a defence agreement in 2001.",
                "The Omanis are better off, since the security accord that they reached with France"
                    + " in 2023 has a mutual defence clause."))
        .contains("FR+OM SIGNED")
        .doesNotContain("FR+IR SIGNED");
  }

  @Test
  void whoHasAnAgreementIsWhoWasJustSpokenOf() {
    assertThat(
            told(
                "Sweden and Poland signed a defence plan in January.",
                "Ukraine has not been idle.",
                "The security agreement that it has had with Poland since 2024 was suspended on"
                    + " Monday."))
        .contains("PL+UA SUSPENDED");
  }

  @Test
  void theirArmiesAreThoseOfThePairThatTheSentenceBeginsWith() {
    assertThat(
            told(
                "Paraguay and the United States signed a status of forces agreement on Monday.",
                "Brazil and Paraguay have patrolled the river together since 2019 under a"
                    + " memorandum between their armies, which was extended in May."))
        .contains("BR+PY RENEWED")
        .doesNotContain("PY+US RENEWED");
  }

  @Test
  void abbreviatedNamesStandInThePluralToo() {
    assertThat(told("Japan already has ACSAs with Australia and India."))
        .containsExactlyInAnyOrder("AU+JP SIGNED", "IN+JP SIGNED");
  }

  @Test
  void aParticipleThatOpensTheSentenceIsToldOfIt() {
    assertThat(
            told(
                "The defence agreement between Canada and Japan took effect on Monday.",
                "Concluded in July last year, it lets the two exchange secrets."))
        .containsExactlyInAnyOrder("CA+JP IN_FORCE", "CA+JP SIGNED");
  }
}
