package org.pactwatch.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.pactwatch.model.Span;

/**
 * Token boundaries inside a sentence: OpenNLP's, and words joined by hyphens or dashes split apart,
 * so that the countries of "Saudi-Pakistan" are two tokens. Not thread-safe.
 */
final class WordTokenizer {
  /** Prefixes that make one word with what follows them. */
  private static final Set<String> PREFIXES = Set.of("co", "re", "e");

  private final TokenizerME tokenizer;

  WordTokenizer(TokenizerModel model) {
    this.tokenizer = new TokenizerME(model);
  }

  List<Span> tokenize(String text, Span sentence) {
    String plain = Typography.plain(sentence.of(text));
    List<Span> tokens = new ArrayList<>();
    for (opennlp.tools.util.Span found : tokenizer.tokenizePos(plain)) {
      split(plain, found.getStart(), found.getEnd(), sentence.start(), tokens);
    }
    return tokens;
  }

  private static void split(String plain, int start, int end, int shift, List<Span> tokens) {
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
