package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WordStartsTest {
  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile("(?<=^|[_-])(?:ads?|share\\w*|up-?next)(?=$|[_-])|sharebar"),
          Pattern.compile("(?:^|[_-])(?:main|page)[_-]?body(?=[_-]|$)|^content$"),
          Pattern.compile("teaser|more-"));
  private static final List<String> PARTS =
      List.of(
          "ad", "ads", "a", "share", "bar", "up", "next", "main", "page", "body", "content",
          "teaser", "more", "-", "_", "-", "md:", "x", "9", "ü", "s");

  /** Whatever a name is made of, what is found is what the patterns find when tried everywhere. */
  @Test
  void findsWhatEachPatternFindsFirst() {
    WordStarts words = new WordStarts(PATTERNS);
    Random random = new Random(39);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int parts = random.nextInt(6); parts > 0; parts--) {
        name.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      @Nullable String[] found = words.find(name.toString());
      for (int p = 0; p < PATTERNS.size(); p++) {
        Matcher m = PATTERNS.get(p).matcher(name);
        assertThat(found[p]).as("%s in %s", PATTERNS.get(p), name).isEqualTo(first(m));
      }
    }
  }

  private static @Nullable String first(Matcher m) {
    return m.find() ? m.group() : null;
  }

  @Test
  void takesSevenPatternsAtMost() {
    List<Pattern> eight = Collections.nCopies(8, Pattern.compile("x"));
    assertThatThrownBy(() -> new WordStarts(eight)).hasMessageContaining("8 patterns");
  }
}
