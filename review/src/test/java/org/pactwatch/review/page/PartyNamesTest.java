package org.pactwatch.review.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pactwatch.model.Party;

class PartyNamesTest {

  @Test
  void partiesAreReadAsNamesAndAsCodes() {
    assertThat(PartyNames.parse("Ivory Coast, pakistan;sa\nNATO, European Union, Kosovo"))
        .extracting(Party::code)
        .containsExactly("CI", "EU", "NATO", "PK", "SA", "XK");
  }

  @Test
  void whatIsNoPartyIsNamed() {
    for (String wrong : new String[] {"Atlantis", "ZZ", "PAK istan", "natto", "N", "<b>"}) {
      assertThatThrownBy(() -> PartyNames.parse("Oman, " + wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(wrong);
    }
  }

  @Test
  void everyPartyHasAName() {
    assertThat(PartyNames.of(new Party("QA"))).isEqualTo("Qatar");
    assertThat(PartyNames.of(new Party("XK"))).isEqualTo("Kosovo");
    assertThat(PartyNames.of(new Party("EU"))).isEqualTo("European Union");
    assertThat(PartyNames.of(new Party("SOME_PACT"))).isEqualTo("SOME PACT");
  }
}
