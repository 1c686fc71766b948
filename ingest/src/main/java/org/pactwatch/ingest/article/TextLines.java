package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text file: cleaned, blank ones dropped, hard-wrapped paragraphs put together. */
final class TextLines {
  private static final int NARROWEST = 45;
  private static final int WIDEST = 100;
  private static final int FEW = 3;

  /** No article has as many lines; what a text has beyond them is left out. */
  private static final int MOST = 20_000;

  private TextLines() {}

  static List<String> of(String text) {
    String[] raw = text.split("\\R", MOST + 1);
    List<String> cleaned = new ArrayList<>(raw.length);
    for (int i = 0; i < Math.min(raw.length, MOST); i++) {
      cleaned.add(PageText.clean(raw[i]));
    }
    return isWrapped(cleaned)
        ? unwrap(cleaned)
        : cleaned.stream().filter(l -> !l.isEmpty()).toList();
  }

  /** Whether lines end for want of room: most are about as long, and end inside a sentence. */
  private static boolean isWrapped(List<String> lines) {
    int inside = 0;
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i);
      if (line.length() > WIDEST) {
        return false;
      }
      if (!line.isEmpty() && !lines.get(i + 1).isEmpty()) {
        inside++;
        full += line.length() >= NARROWEST && !PageText.endsSentence(line) ? 1 : 0;
      }
    }
    return inside >= FEW && full > 0.6 * inside;
  }

  private static List<String> unwrap(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : lines) {
      boolean bullet = line.startsWith("- ") || line.startsWith("* ") || line.startsWith("• ");
      if ((line.isEmpty() || bullet) && open.length() > 0) {
        paragraphs.add(open.toString());
        open.setLength(0);
      }
      if (!line.isEmpty()) {
        open.append(open.length() == 0 ? "" : " ").append(line);
      }
    }
    if (open.length() > 0) {
      paragraphs.add(open.toString());
    }
    return paragraphs;
  }
}
