package org.pactwatch.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactwatch.extract.TestArticles;

class LongRunsTest {
  private static final TextAnalyzer ANALYZER = new TextAnalyzer(LanguageModels.load());

  @Test
  void a_word_of_prose_is_never_cut() {
    assertThat(LongRuns.wordCuts("Saudi-Pakistan defence pact")).containsExactly(27);
    assertThat(LongRuns.blockCuts("A short one. Another.", 8_000)).containsExactly(21);
  }

  @Test
  void cuts_keep_surrogate_pairs_whole() {
    String text = "a" + "\uD83D\uDE00".repeat(400);
    int from = 0;
    for (int cut : LongRuns.wordCuts(text)) {
      assertThat(Character.isLowSurrogate(text.charAt(from))).isFalse();
      assertThat(cut - from).isBetween(1, 121);
      from = cut;
    }
    assertThat(from).isEqualTo(text.length());
  }

  /** Each of these took minutes where the whole run was given to OpenNLP. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "Saudi-", "防务协议。", "\u202eاتفاقية", "\"'", "\ud83d", "\u0001x"})
  void a_run_of_100_000_characters_without_white_space_is_read_whole(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    TextAnalysis analysis = ANALYZER.analyze(TestArticles.article(null, text));
    int covered =
        analysis.sentences().stream()
            .flatMap(s -> s.tokens().stream())
            .mapToInt(t -> t.span().length())
            .sum();
    assertThat(covered).isGreaterThan(text.length() / 3);
  }
}
