package org.pactwatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PartialDateTest {
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9997, 12, 31);

  @Provide
  Arbitrary<PartialDate> dates() {
    return Combinators.combine(
            Arbitraries.longs().between(FIRST.toEpochDay(), LAST.toEpochDay()),
            Arbitraries.of(Precision.class))
        .as((day, precision) -> new PartialDate(LocalDate.ofEpochDay(day), precision));
  }

  @Property
  void isReadBackFromItsWrittenForm(@ForAll("dates") PartialDate date) {
    assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
  }

  @Property
  void aPeriodCoversItselfAndItsDaysAndNoOthers(@ForAll("dates") PartialDate date) {
    assertThat(date.covers(date)).isTrue();
    assertThat(date.covers(PartialDate.ofDay(date.earliest()))).isTrue();
    assertThat(date.covers(PartialDate.ofDay(date.latest()))).isTrue();
    assertThat(date.covers(PartialDate.ofDay(date.latest().plusDays(1)))).isFalse();
  }

  @Property
  void coversBothWaysOnlyWhatIsTheSamePeriod(
      @ForAll("dates") PartialDate a, @ForAll("dates") PartialDate b) {
    assertThat(a.covers(b) && b.covers(a)).isEqualTo(a.equals(b));
  }

  @Property
  void theOrderAgreesWithEqualityAndIsTheSameFromBothSides(
      @ForAll("dates") PartialDate a, @ForAll("dates") PartialDate b) {
    assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
  }

  @Example
  void theMoreExactDateComesFirst() {
    assertThat(
            Stream.of("2018", "2018-01", "2018-01-01", "2017-12-31")
                .map(PartialDate::parse)
                .sorted()
                .map(PartialDate::toString))
        .containsExactly("2017-12-31", "2018-01-01", "2018-01", "2018");
  }

  @Example
  void refusesWhatIsNoDate() {
    for (String written : List.of("", "18", "2018-1", "2018-13", "2018-02-30", "2018-01-01T00")) {
      assertThatIllegalArgumentException().as(written).isThrownBy(() -> date(written));
    }
  }

  @Example
  void refusesYearsOutOfRange() {
    for (String written : List.of("0000", "9999", "9999-12-31")) {
      assertThatIllegalArgumentException().as(written).isThrownBy(() -> date(written));
    }
  }

  private static PartialDate date(String written) {
    return PartialDate.parse(written);
  }
}
