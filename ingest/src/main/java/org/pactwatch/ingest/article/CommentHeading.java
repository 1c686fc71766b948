package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Headings over what readers wrote, by their words; the words are in a data file. */
enum CommentHeading {
  /** No such heading. */
  NONE,
  /** Words that also head sections of articles. */
  DOUBTFUL,
  /** Words that head comments only. */
  CERTAIN;

  private static final int LONGEST = 70;
  private static final int MOST_WORDS = 8;
  private static final Pattern FIGURES =
      Pattern.compile("^[(\\[]?[\\d.,]+[)\\]]?\\s*|\\s*[(\\[]?[\\d.,]+[)\\]]?$|[:.!?…»>|]+$");
  private static final List<Pattern> DOUBTFUL_WORDS = new ArrayList<>();
  private static final List<Pattern> CERTAIN_WORDS = new ArrayList<>();

  static {
    for (String line : DataLines.of("comment-headings.txt")) {
      boolean doubtful = line.startsWith("?");
      (doubtful ? DOUBTFUL_WORDS : CERTAIN_WORDS)
          .add(
              Pattern.compile(
                  doubtful ? line.substring(1) : line,
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }

  static CommentHeading of(String line) {
    if (line.length() > LONGEST || PageText.words(line) > MOST_WORDS) {
      return NONE;
    }
    boolean counted = Character.isDigit(line.charAt(0)) || line.endsWith(")");
    String words = FIGURES.matcher(FIGURES.matcher(line).replaceAll("").strip()).replaceAll("");
    if (CERTAIN_WORDS.stream().anyMatch(pattern -> pattern.matcher(words).matches())) {
      return CERTAIN;
    }
    boolean doubtful = DOUBTFUL_WORDS.stream().anyMatch(p -> p.matcher(words).matches());
    // A number of them is given of comments, not of sections.
    return doubtful ? (counted ? CERTAIN : DOUBTFUL) : NONE;
  }
}
