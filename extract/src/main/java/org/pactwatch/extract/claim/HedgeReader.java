package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pactwatch.extract.text.Sentence;

/**
 * Reads negation, hedging, tense and condition from the words before a trigger. Immutable and
 * thread-safe.
 */
final class HedgeReader {
  private static final Pattern CONDITION =
      Pattern.compile("^(and |but |\" ?)*(even |only )?(if|unless|should|whether)\\b.*");
  private static final Pattern AWAITED =
      Pattern.compile("^(and |but |\" ?)*(only )?(once|until(?! (then|now|recently)))\\b.*");
  private static final Pattern AGREED =
      Pattern.compile(".*\\bagree[ds]? (\\w+ ){0,4}to( \\w+)? ?$");
  private static final int REACH = 14;

  private record Rule(Hedge hedge, Pattern pattern) {}

  private final List<Rule> rules = new ArrayList<>();

  HedgeReader() {
    for (String[] row : WordList.read("modality.tsv", 2)) {
      rules.add(new Rule(Hedge.valueOf(row[0]), Pattern.compile(row[1])));
    }
  }

  /** The hedge of the trigger at a token, read no further back than the beginning of its clause. */
  Hedge read(Sentence sentence, int clauseStart, int trigger) {
    int from = Math.max(clauseStart, trigger - REACH);
    String before = words(sentence, from, trigger);
    String clause = words(sentence, clauseStart, trigger);
    for (Rule rule : rules) {
      if (rule.pattern().matcher(before).find()) {
        if (rule.hedge() == Hedge.EXPECTED && AGREED.matcher(before).matches()) {
          return Hedge.AGREED_TO;
        }
        return rule.hedge();
      }
    }
    if (AGREED.matcher(before).matches()) {
      return Hedge.AGREED_TO;
    }
    if (AWAITED.matcher(clause).matches()) {
      return Hedge.NEGATED; // "until it joins NATO": it is not so yet, and nobody says it will be
    }
    return CONDITION.matcher(clause).matches() ? Hedge.CONDITIONAL : Hedge.NONE;
  }

  private static String words(Sentence sentence, int from, int end) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < end; i++) {
      if (isMonth(sentence, i)) {
        words.append("month ");
      } else if (sentence.token(i).isWord() || sentence.token(i).is("n't", "'ll", "\"")) {
        words.append(sentence.token(i).lower()).append(' ');
      }
    }
    return words.toString();
  }

  /** "in May 2021", "5 May", "since May": no "may". */
  private static boolean isMonth(Sentence s, int i) {
    if (!s.token(i).text().equals("May")) {
      return false;
    }
    boolean figure = i + 1 < s.size() && Character.isDigit(s.token(i + 1).text().charAt(0));
    boolean dated =
        i > 0
            && (Character.isDigit(s.token(i - 1).text().charAt(0))
                || s.token(i - 1)
                    .is(
                        "in", "of", "since", "until", "by", "last", "this", "next", "early",
                        "late"));
    return figure || dated;
  }
}
