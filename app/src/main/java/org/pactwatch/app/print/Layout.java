package org.pactwatch.app.print;

import java.util.ArrayList;
import java.util.List;

/**
 * Text laid out for a terminal: headings, labelled rows, wrapped paragraphs. What comes from
 * outside loses its control characters, which could otherwise steer the terminal. For one thread.
 */
final class Layout {
  private static final int WIDTH = 100;
  private static final int LABEL = 14;

  private final StringBuilder text = new StringBuilder();

  /** A line across, with words in it. */
  Layout heading(String words) {
    String start = "── " + clean(words) + " ";
    text.append(start).append("─".repeat(Math.max(2, WIDTH - start.length()))).append('\n');
    return this;
  }

  Layout blank() {
    text.append('\n');
    return this;
  }

  /** A line as it is, indented by so many columns. */
  Layout line(int indent, String words) {
    return wrapped(indent, indent, words);
  }

  /** A label in its own column and words beside it, wrapped; nothing if there are no words. */
  Layout row(int indent, String label, String words) {
    if (!words.isBlank()) {
      String column = clean(label) + " ".repeat(Math.max(1, LABEL - label.length()));
      int start = text.length();
      wrapped(indent + LABEL, indent + LABEL, words);
      text.replace(start + indent, start + indent + LABEL, column);
    }
    return this;
  }

  /** A paragraph whose first line begins elsewhere than the others. */
  Layout wrapped(int first, int others, String words) {
    List<String> lines = wrap(clean(words), WIDTH - Math.max(first, others));
    for (int i = 0; i < lines.size(); i++) {
      text.append(" ".repeat(i == 0 ? first : others)).append(lines.get(i)).append('\n');
    }
    return this;
  }

  private static List<String> wrap(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** White space of any kind becomes single spaces, other control characters go. */
  static String clean(String words) {
    return words.replaceAll("\\s+", " ").replaceAll("[\\p{Cc}\\p{Cf}&&[^\u200d]]", "").strip();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
