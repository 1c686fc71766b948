package org.pactwatch.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pactwatch.model.Span;

/** Splits words at the hyphens, dashes and strokes that join them: "Saudi-Pakistan". */
public final class WordJoints {
  /** Prefixes that make one word with what follows them. */
  private static final Set<String> PREFIXES = Set.of("co", "re", "e");

  private WordJoints() {}

  /** The parts of a word with the marks between them; the word alone if nothing joins it. */
  public static List<String> parts(String word) {
    List<Span> spans = new ArrayList<>();
    split(word, 0, word.length(), 0, spans);
    return spans.stream().map(span -> span.of(word)).toList();
  }

  static void split(String plain, int start, int end, int shift, List<Span> tokens) {
    int from = start;
    for (int i = start; i < end; i++) {
      if (isJoint(plain, start, i, end)) {
        add(tokens, from + shift, i + shift);
        add(tokens, i + shift, i + 1 + shift);
        from = i + 1;
      }
    }
    if (end - from > 2 && plain.startsWith("'s", end - 2)) {
      add(tokens, from + shift, end - 2 + shift);
      from = end - 2;
    }
    add(tokens, from + shift, end + shift);
  }

  private static boolean isJoint(String plain, int start, int i, int end) {
    char c = plain.charAt(i);
    if (c == '"' || c == '(' || c == ')' || c == ',' && !isDigitAt(plain, i + 1, end)) {
      return end - start > 1;
    }
    if (c != '-' && c != '/' && c != '—') {
      return false;
    }
    if (end - start == 1 || i + 1 < end && Character.isDigit(plain.charAt(i + 1)) && c == '-') {
      return false;
    }
    return c != '-' || !PREFIXES.contains(plain.substring(start, i).toLowerCase(Locale.ROOT));
  }

  private static boolean isDigitAt(String plain, int i, int end) {
    return i < end && Character.isDigit(plain.charAt(i));
  }

  private static void add(List<Span> tokens, int start, int end) {
    if (end > start) {
      tokens.add(new Span(start, end));
    }
  }
}
