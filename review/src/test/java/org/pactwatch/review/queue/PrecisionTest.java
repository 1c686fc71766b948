package org.pactwatch.review.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PrecisionTest {

  @Test
  void theIntervalHoldsTheShareAndNarrowsWithWhatIsJudged() {
    Precision few = new Precision(10, 8);
    Precision many = new Precision(1000, 800);

    assertThat(few.share()).isEqualTo(0.8);
    assertThat(few.low()).isCloseTo(0.490, within(0.001));
    assertThat(few.high()).isCloseTo(0.943, within(0.001));
    assertThat(many.high() - many.low()).isLessThan((few.high() - few.low()) / 5);
  }

  @Test
  void withoutAnyTheIntervalIsEverything() {
    assertThat(new Precision(0, 0).share()).isNaN();
    assertThat(new Precision(0, 0).low()).isZero();
    assertThat(new Precision(0, 0).high()).isEqualTo(1);
    assertThat(new Precision(20, 20).high()).isEqualTo(1);
    assertThat(new Precision(20, 20).low()).isGreaterThan(0.8);
  }
}
