package org.pactwatch.review.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

  /** Units of several observers' values by unit; a dot is none. */
  private static List<List<String>> units(String... observers) {
    List<List<String>> units = new ArrayList<>();
    for (int i = 0; i < observers[0].length(); i++) {
      List<String> unit = new ArrayList<>();
      for (String o : observers) {
        if (o.charAt(i) != '.') {
          unit.add(String.valueOf(o.charAt(i)));
        }
      }
      units.add(unit);
    }
    return units;
  }

  /** Krippendorff 2011, section C: four observers, twelve units, values missing. */
  @Test
  void alphaOfFourObserversWithMissingValuesIsThatOfTheLiterature() {
    Agreement agreement =
        Agreement.ofValues(units("123321412...", "1233224125.3", ".3332342251.", "12332441251."));

    assertThat(agreement.alpha().orElseThrow()).isCloseTo(0.743, within(0.0005));
    assertThat(agreement.units()).isEqualTo(11);
  }

  @Test
  void fullAgreementIsOneAndNoneAtAllIsBelowChance() {
    assertThat(Agreement.ofValues(units("abab", "abab")).alpha()).hasValue(1);
    assertThat(Agreement.ofValues(units("abab", "baba")).alpha().orElseThrow()).isNegative();
  }

  @Test
  void whereEverybodySaysTheSameOfEverythingItIsNotDefined() {
    assertThat(Agreement.ofValues(units("aaaa", "aaaa")).alpha()).isEmpty();
    assertThat(Agreement.ofValues(List.of()).alpha()).isEmpty();
    assertThat(Agreement.ofValues(List.of(List.of("a"), List.of("b"))).units()).isZero();
  }
}
