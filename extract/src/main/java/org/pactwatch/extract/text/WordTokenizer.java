package org.pactwatch.extract.text;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.pactwatch.model.Span;

/**
 * Token boundaries inside a sentence: OpenNLP's, and words joined by hyphens or dashes split apart,
 * so that the countries of "Saudi-Pakistan" are two tokens. Not thread-safe.
 */
final class WordTokenizer {
  private final TokenizerME tokenizer;

  WordTokenizer(TokenizerModel model) {
    this.tokenizer = new TokenizerME(model);
  }

  List<Span> tokenize(String text, Span sentence) {
    String plain = Typography.plain(sentence.of(text));
    List<Span> tokens = new ArrayList<>();
    int from = 0;
    for (int cut : LongRuns.wordCuts(plain)) {
      for (opennlp.tools.util.Span found : tokenizer.tokenizePos(plain.substring(from, cut))) {
        int start = from + found.getStart();
        WordJoints.split(plain, start, from + found.getEnd(), sentence.start(), tokens);
      }
      from = cut;
    }
    splitLastStop(plain, sentence.start(), tokens);
    return joinStops(plain, sentence.start(), tokens);
  }

  /** The full stop of the sentence, where the model took it for that of an abbreviation. */
  private static void splitLastStop(String plain, int shift, List<Span> tokens) {
    if (tokens.isEmpty()) {
      return;
    }
    Span last = tokens.get(tokens.size() - 1);
    String word = plain.substring(last.start() - shift, last.end() - shift);
    boolean stop = word.length() > 4 && word.indexOf('.') == word.length() - 1;
    if (stop && word.chars().limit(word.length() - 1).allMatch(Character::isLetter)) {
      tokens.set(tokens.size() - 1, new Span(last.start(), last.end() - 1));
      tokens.add(new Span(last.end() - 1, last.end()));
    }
  }

  /** "R." before a name, "Gen." and "Sept." are one token each, which the model splits at times. */
  private static List<Span> joinStops(String plain, int shift, List<Span> tokens) {
    List<Span> joined = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      Span token = tokens.get(i);
      boolean stop =
          i + 2 < tokens.size()
              && tokens.get(i + 1).start() == token.end()
              && tokens.get(i + 1).length() == 1
              && plain.charAt(token.end() - shift) == '.';
      String word = plain.substring(token.start() - shift, token.end() - shift);
      if (stop && isShort(word, plain.charAt(tokens.get(i + 2).start() - shift))) {
        joined.add(new Span(token.start(), tokens.get(i + 1).end()));
        i++;
      } else {
        joined.add(token);
      }
    }
    return joined;
  }

  /** Whether the full stop between a word and what begins with a letter belongs to the word. */
  private static boolean isShort(String word, char next) {
    boolean initial = word.length() == 1 && Character.isUpperCase(next);
    boolean known =
        Abbreviations.contain(word) && (Character.isUpperCase(next) || Character.isDigit(next));
    return (initial || known) && Character.isUpperCase(word.charAt(0));
  }
}
