package org.pactwatch.ingest.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphDifferenceTest {
  private static final List<String> BEFORE =
      List.of(
          "Ministers sign pact",
          "Updated 3 hours ago",
          "The two ministers signed a defence pact in Manama on Monday.",
          "It has to be ratified by both parliaments before it enters into force.",
          "12 comments");

  @Test
  void addedRemovedAndRewordedParagraphsAreTold() {
    ParagraphDifference difference =
        ParagraphDifference.between(
            BEFORE,
            List.of(
                "Ministers sign pact",
                "The two ministers signed a defence pact in Manama on Tuesday.",
                "Correction: an earlier version gave another day."));
    assertThat(difference.changed())
        .containsExactly(
            new ParagraphDifference.Reworded(
                BEFORE.get(2), "The two ministers signed a defence pact in Manama on Tuesday."));
    assertThat(difference.removed()).containsExactly(BEFORE.get(3));
    assertThat(difference.added())
        .containsExactly("Correction: an earlier version gave another day.");
    assertThat(difference.isTrivial()).isFalse();
  }

  @Test
  void timesCountsSpacingAndQuotationMarksAreNoDifference() {
    assertThat(
            ParagraphDifference.between(
                    BEFORE,
                    List.of(
                        "Ministers  sign ‘pact’",
                        "Updated 5 hours ago",
                        "The two ministers signed a defence pact in Manama on Monday.",
                        "Last updated: 18 May 2026, 10:42 GMT",
                        "It has to be ratified by both parliaments before it enters into force.",
                        "134 comments",
                        "2 min read"))
                .isTrivial())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The two ministers signed a defence pact in Manama on Sunday.",
        "The three ministers signed a defence pact in Manama on Monday.",
        "The two ministers did not sign a defence pact in Manama on Monday."
      })
  void oneWordOfASentenceIsADifference(String sentence) {
    assertThat(ParagraphDifference.between(List.of(BEFORE.get(2)), List.of(sentence)).changed())
        .hasSize(1);
  }
}
