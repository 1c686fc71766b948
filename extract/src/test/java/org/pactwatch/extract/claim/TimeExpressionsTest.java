package org.pactwatch.extract.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactwatch.extract.TestArticles;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.TextAnalyzer;
import org.pactwatch.model.PartialDate;

class TimeExpressionsTest {
  private static final TextAnalyzer ANALYZER = new TextAnalyzer(LanguageModels.load());

  private static Sentence sentence(String text) {
    return ANALYZER.analyze(TestArticles.article(null, text)).sentences().get(0);
  }

  private static List<String> dates(String text, LocalDate published) {
    return new TimeExpressions()
        .find(sentence(text), published).stream().map(t -> t.date().toString()).toList();
  }

  /** Wednesday, 20 May 2026. */
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 5, 20);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It was signed on May 18, 2026.                 | 2026-05-18
          It was signed on 18 May 2026.                  | 2026-05-18
          It was signed in January 2018.                 | 2018-01
          It was signed in 2018.                         | 2018
          It was signed on Monday.                       | 2026-05-18
          It was signed late on Wednesday.               | 2026-05-20
          It was signed last August.                     | 2025-08
          It was signed in March.                        | 2026-03
          It was signed in December.                     | 2025-12
          It was signed on April 2.                      | 2026-04-02
          It was signed yesterday.                       | 2026-05-19
          It was signed last month.                      | 2026-04
          It was signed a year ago.                      | 2025
          It was signed two years ago.                   | 2024
          It was signed three months ago.                | 2026-02
          It was signed last year.                       | 2025
          It was signed on Friday, 15 May.               | 2026-05-15
          They met on Thursday, Jan. 8, in the capital.  | 2026-01-08
          The signing is expected in June.               | 2026-06
          A signing due in July was put off.             | 2026-07
          It was signed a fortnight ago.                 | 2026-05
          It was signed over the weekend.                | 2026-05
          It was signed this spring.                     | 2026
          It was signed in the autumn.                   | 2025
          It was signed last spring.                     | 2025
          It ran out on the last day of April.           | 2026-04-30
          It ran out on the first of the month.          | 2026-05-01
          """)
  void normalisesAgainstTheDayOfPublication(String text, String expected) {
    assertThat(dates(text, WEDNESDAY)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Norway followed a week later.                  | 2024-05-21 | 2024-05-28
          It took effect a year later.                   | 2023-12    | 2024-12
          It was scrapped the following March.           | 2024-05-21 | 2025-03
          Japan signed on the same day.                  | 2024-06-13 | 2024-06-13
          It was signed in December of that year.        | 2024-05-21 | 2024-12
          They met in October last year.                 | 2024-05-21 | 2025-10
          It took effect on 18 May of the following year. | 2024-05-21 | 2025-05-18
          Germany signed on 16 February.                 | 2024-01-12 | 2024-02-16
          France signed on the same Friday, 16 February. | 2024-01-12 | 2024-02-16
          """)
  void leansOnTheDateToldBefore(String text, String before, String expected) {
    assertThat(
            new TimeExpressions().find(sentence(text), WEDNESDAY, false, PartialDate.parse(before)))
        .extracting(t -> t.date().toString())
        .containsExactly(expected);
  }

  @Test
  void aYearThatSaysWhichAgreementIsMeantIsNothingToLeanOn() {
    Sentence before = sentence("The neighbours are bound by a 1995 agreement on their border.");
    assertThat(new TimeExpressions().context(before, WEDNESDAY, null)).isNull();
    assertThat(new TimeExpressions().context(sentence("They signed in 1995."), WEDNESDAY, null))
        .isEqualTo(PartialDate.ofYear(1995));
  }

  @Test
  void leavesOutWhatDependsOnAnUnknownDay() {
    assertThat(
            new TimeExpressions()
                .find(sentence("It was signed on Monday, after talks in 2019."), null))
        .extracting(t -> t.date().toString())
        .containsExactly("2019");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The ministers may sign it.
          About 2000 troops will march.
          It was signed on June 31.
          """)
  void takesNoOtherWordsForDates(String text) {
    assertThat(dates(text, WEDNESDAY)).isEmpty();
  }
}
