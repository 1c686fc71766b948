package org.pactwatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyNamesTest {

  @Test
  void aPartyIsFoundByWhatItIsCalled() {
    for (String code : new String[] {"QA", "XK", "EU", "CI", "NATO", "ARAB_LEAGUE", "WORLD_BANK"}) {
      Party party = new Party(code);
      assertThat(PartyNames.known(PartyNames.of(party))).contains(party);
      assertThat(PartyNames.known(code.toLowerCase(java.util.Locale.ROOT))).contains(party);
    }
    assertThat(PartyNames.of(new Party("SOME_PACT"))).isEqualTo("SOME PACT");
  }

  @Test
  void whatIsNotKnownIsAPartyOnlyInCapitals() {
    assertThat(PartyNames.find("SOME_PACT")).contains(new Party("SOME_PACT"));
    for (String none : new String[] {"Some Pact", "some_pact", "ZZ", "A", "", "A__B", "<B>"}) {
      assertThat(PartyNames.find(none)).as(none).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Pakstan, Pakistan",
    "saudi arabi, Saudi Arabia",
    "Quatar, Qatar",
    "NATOO, NATO",
    "Untied States, United States",
    "ARAB_LEAG, Arab League",
    "Korea, South Korea"
  })
  void namesLikeAMisspeltOneAreOffered(String written, String meant) {
    assertThat(PartyNames.near(written)).contains(meant).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void nothingIsOfferedForWhatIsLikeNoName() {
    assertThat(PartyNames.near("xyzzyplugh")).isEmpty();
    assertThat(PartyNames.near("")).isEmpty();
  }
}
