package org.pactwatch.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Provision;

class WordListsTest {
  @ParameterizedTest
  @ValueSource(strings = {"triggers.tsv", "memberships.tsv"})
  void everyTriggerHasAnActAFrameAndAPattern(String list) {
    assertThat(WordList.read(list, 3))
        .isNotEmpty()
        .allSatisfy(row -> new TriggerPattern(row[0], row[1], row[2]));
  }

  @Test
  void everyKindAndProvisionHasAPattern() {
    List<String[]> kinds = WordList.read("kinds.tsv", 2);
    List<String[]> provisions = WordList.read("provisions.tsv", 2);
    assertThat(kinds).extracting(r -> PactKind.valueOf(r[0])).contains(PactKind.values());
    assertThat(provisions).extracting(r -> Provision.valueOf(r[0])).contains(Provision.values());
    assertThat(kinds).allSatisfy(r -> Pattern.compile(r[1]));
    assertThat(provisions).allSatisfy(r -> Pattern.compile(r[1]));
  }

  @Test
  void everyHedgeHasAPattern() {
    assertThat(WordList.read("modality.tsv", 2))
        .isNotEmpty()
        .allSatisfy(r -> Hedge.valueOf(r[0]))
        .allSatisfy(r -> Pattern.compile(r[1]));
  }

  @Test
  void aMissingListIsNamed() {
    assertThatThrownBy(() -> WordList.read("none.tsv", 1)).hasMessageContaining("none.tsv");
  }

  @ParameterizedTest
  @CsvSource({
    "sign, 'sign signs signing signed'",
    "denounce, 'denounce denounces denouncing denounced'",
    "'ratify(ratified,ratified)', 'ratify ratifies ratifying ratified'",
    "'break(broke,broken)', 'break breaks breaking broke broken'",
    "'scrap(scrapped,scrapped)', 'scrap scraps scrapping scrapped'",
    "agree, 'agree agrees agreeing agreed'",
    "extend, 'extend extends extending extended'"
  })
  void inflectsVerbs(String verb, String forms) {
    assertThat(Inflection.forms(verb).keySet()).containsExactlyInAnyOrder(forms.split(" "));
  }
}
