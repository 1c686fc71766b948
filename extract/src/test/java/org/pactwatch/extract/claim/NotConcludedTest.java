package org.pactwatch.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactwatch.extract.claim.Told.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words beside an agreement that say less than that it was concluded, ended or refused. */
class NotConcludedTest {
  private static final String SIGNED = "Oman and Kenya signed a defence pact on Monday.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A deputy asked whether it had been cancelled.",
        "The constitution, as it was amended in 1987, forbids slavery.",
        "It rules out foreign bases.",
        "It is limited to the fight against smugglers.",
        "The opposition wants to read the pact before anything else.",
        "Kenya has renewed its request to be admitted to the council."
      })
  void addsNothingToWhatWasSigned(String more) {
    assertThat(told(SIGNED, more)).containsExactly("KE+OM SIGNED");
  }

  @Test
  void whatWasOnThePointOfBeingConcludedWasNot() {
    assertThat(told("In 2019 Oman and Kenya were on the point of concluding a defence pact."))
        .isEmpty();
    assertThat(told("Oman and Kenya are on the brink of concluding a defence pact."))
        .containsExactly("KE+OM NEGOTIATING");
  }

  @Test
  void whatWillOnlyBeConcludedLaterIsNotRefused() {
    assertThat(
            told(
                "The talks on a defence pact between Oman and Kenya go on. It will not be concluded before the summer."))
        .doesNotContain("KE+OM REJECTED");
    assertThat(
            told(
                "Oman's foreign minister said on Monday that a defence pact with Kenya should not be"
                    + " signed until after the election."))
        .containsExactly("KE+OM REJECTED");
  }

  @Test
  void aSigningThatIsCalledOffLeavesTheTextAsItIs() {
    assertThat(
            told(
                "The defence pact between Oman and Kenya was initialled in May, then the"
                    + " signing was called off."))
        .contains("KE+OM SUSPENDED")
        .doesNotContain("KE+OM TERMINATED");
  }

  @Test
  void whatIsSuggestedThatStatesConcludeIsProposed() {
    assertThat(
            told(
                "A deputy suggested that Kenya, a quiet neighbour, conclude a defence treaty with"
                    + " Oman."))
        .containsExactly("KE+OM PROPOSED");
  }

  @Test
  void aCommitteeRatifiesNothing() {
    assertThat(
            told(
                "The defence pact between Oman and Kenya is before the Senate, where a committee"
                    + " endorsed it."))
        .doesNotContain("KE+OM RATIFIED");
  }

  @Test
  void reportsThatColdWaterIsPouredOnAreDenied() {
    assertThat(
            told(
                "The ministry poured cold water on reports in the press that Kenya and Oman were"
                    + " about to conclude a defence treaty."))
        .containsExactly("KE+OM REJECTED");
  }

  @Test
  void thatThereIsNoSuchPactIsADenialWhereSomebodySaysIt() {
    assertThat(told("\"There is no defence pact with Kenya,\" Oman's defence minister said."))
        .containsExactly("KE+OM REJECTED");
    assertThat(told("When war came there was no defence pact between Kenya and Oman."))
        .doesNotContain("KE+OM REJECTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The defence pact between Oman and Kenya has been put on the back burner.",
        "The defence pact between Oman and Kenya has been in cold storage since May."
      })
  void whatLiesAsideIsSuspended(String text) {
    assertThat(told(text)).containsExactly("KE+OM SUSPENDED");
  }

  @Test
  void membershipsAreFrozenAndNotSought() {
    assertThat(told("Armenia's membership of the Russian-led CSTO, frozen since May, goes on."))
        .containsExactly("AM+CSTO SUSPENDED");
    assertThat(told("Switzerland will not seek admission to NATO, its government said."))
        .containsExactly("CH+NATO REJECTED");
  }
}
