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
        "Ministers at the pier (AP)",
        "The pier, seen from the air / EPA",
        "The pier at dawn | dpa",
        "Picture by AP",
        "Ministers, by Getty Image",
        "1,204 people liked this story? Tell us",
        "Externe Inhalte anzeigen",
        "Ein Klick für den Datenschutz",
        "This content is hosted by a third party",
        "Example Media, ALLE RECHTE VORBEHALTEN",
        "Politics | World | Business | Sport",
        "(c) Example 2026",
        "Sharing the bill was what the ministers could not agree on."
      })
  void theShortCutsByBeginningsAndNeededWordsChangeNoAnswer(String line) {
    boolean any =
        DataLines.of("furniture-lines.txt").stream()
            .map(p -> p.replaceFirst("^\\{[^}]*\\} ", ""))
            .map(p -> Pattern.compile(p, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
            .anyMatch(p -> p.matcher(line).matches());

    assertThat(FurnitureLines.matches(line)).isEqualTo(any);
  }
}
