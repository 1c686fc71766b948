package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureLinesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share",
        "SHARE THIS ARTICLE",
        "3 min read",
        "The ministers in Strelsau. Photo: Jane Roe/Reuters",
        "© 2026 The Example. All rights reserved.",
        "Комментарии (3)",
        "Arcadia and Ruritania signed a treaty.",
        "X",
        "Sharing the bill was what the ministers could not agree on."
      })
  void theShortCutByBeginningsChangesNoAnswer(String line) {
    boolean any =
        DataLines.of("furniture-lines.txt").stream()
            .map(p -> Pattern.compile(p, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .anyMatch(p -> p.matcher(line).matches());

    assertThat(FurnitureLines.matches(line)).isEqualTo(any);
  }
}
