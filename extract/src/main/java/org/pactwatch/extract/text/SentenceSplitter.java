package org.pactwatch.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.pactwatch.model.Span;

/**
 * Sentence boundaries inside a block. OpenNLP's model splits after abbreviations of titles and
 * months that its training text lacks, so such splits are taken back. Not thread-safe.
 */
final class SentenceSplitter {
  private static final int LONGEST_BLOCK = 8_000;

  /** Words that begin a sentence more often than they follow an abbreviated name. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(The|A|An|It|He|She|They|We|But|And|In|On|At|This|That|These|Those|However|Its|His|Her"
              + "|Under|For|As|If|While|When|After|Before|Both|Neither|Such|There|Since|According)\\b.*",
          Pattern.DOTALL);

  private final SentenceDetectorME detector;

  SentenceSplitter(SentenceModel model) {
    this.detector = new SentenceDetectorME(model);
  }

  List<Span> split(String text, Span block) {
    String plain = Typography.plain(block.of(text));
    List<Span> sentences = new ArrayList<>();
    int from = 0;
    for (int cut : LongRuns.blockCuts(plain, LONGEST_BLOCK)) {
      for (opennlp.tools.util.Span found : detector.sentPosDetect(plain.substring(from, cut))) {
        int start = block.start() + from;
        add(text, new Span(start + found.getStart(), start + found.getEnd()), sentences);
      }
      from = cut;
    }
    return sentences;
  }

  private static void add(String text, Span span, List<Span> sentences) {
    int last = sentences.size() - 1;
    boolean joined =
        last >= 0
            && span.end() - sentences.get(last).start() <= LONGEST_BLOCK
            && belongsTogether(sentences.get(last).of(text), span.of(text));
    if (joined) {
      sentences.set(last, new Span(sentences.get(last).start(), span.end()));
    } else {
      sentences.add(span);
    }
  }

  private static boolean belongsTogether(String before, String after) {
    if (!before.endsWith(".")) {
      return Character.isLowerCase(after.codePointAt(0)) && !before.endsWith("\n");
    }
    String word = before.substring(lastBreak(before) + 1, before.length() - 1);
    boolean initials = word.length() == 1 || (word.length() > 2 && word.charAt(1) == '.');
    boolean abbreviation = Abbreviations.contain(word);
    if (Character.isLowerCase(after.codePointAt(0))) {
      return true;
    }
    return abbreviation || (initials && !OPENING.matcher(after).matches());
  }

  private static int lastBreak(String s) {
    for (int i = s.length() - 2; i >= 0; i--) {
      char c = s.charAt(i);
      if (Character.isWhitespace(c) || c == '(' || c == '-' || c == '"' || c == '“') {
        return i;
      }
    }
    return -1;
  }
}
