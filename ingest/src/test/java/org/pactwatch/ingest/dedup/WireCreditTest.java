package org.pactwatch.ingest.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireCreditTest {
  @ParameterizedTest
  @CsvSource({
    "'Jane Doe / Reuters', 'Text.', Reuters",
    "'', 'DOHA, May 4 (Reuters) - Qatar said on Monday that it had signed.', Reuters",
    "'', 'WARSAW (Continental Wire) — Poland said so.', Continental Wire",
    "'', 'NEW DELHI, Oct 3 (Newswire) - India said so.', Newswire",
    "'', 'ISLAMABAD: The minister said so. (AFP)', AFP",
    "'By The Associated Press', 'Text.', AP"
  })
  void theAgencyIsFoundWhereItIsCredited(String byline, String paragraph, String agency) {
    assertThat(WireCredit.find(byline, List.of(paragraph))).hasValue(agency);
  }

  @Test
  void anAgencyThatIsOnlyQuotedIsNotCredited() {
    assertThat(
            WireCredit.find(
                "Jane Doe", List.of("The minister told Reuters that the pact was signed.")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Associated Press, AP", "Agence France-Presse, AFP", "Deutsche Presse-Agentur, dpa",
    "Xinhua News Agency, Xinhua", "Emirates News Agency, WAM", "Anadolu Agency, Anadolu",
    "Associated Press of Pakistan, APP", "Reuters, Reuters"
  })
  void anAgencyHasOneNameHoweverItIsCredited(String credited, String name) {
    assertThat(WireCredit.find("Jane Doe, " + credited, List.of("Text."))).hasValue(name);
  }
}
