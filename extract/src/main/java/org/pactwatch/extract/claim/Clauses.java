package org.pactwatch.extract.claim;

import java.util.Set;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.Token;

/**
 * The clauses of a sentence, found by the words and marks that open them. A shallow stand-in for a
 * parse: it is right where news prose is plain, and the rules above it look across its borders when
 * a clause has nothing to offer.
 */
final class Clauses {
  private static final Set<String> OPENERS =
      Set.of(
          "which",
          "who",
          "whose",
          "where",
          "when",
          "while",
          "after",
          "before",
          "because",
          "although",
          "though",
          "but",
          "unless",
          "if",
          "whereas",
          "whereupon",
          "as",
          "that",
          "saying",
          "adding",
          "since",
          "until",
          "once");
  private static final Set<String> HARD_MARKS = Set.of(";", "—", "–", ":", "(", ")");
  private static final Set<String> QUOTES = Set.of("\"", "“", "”");

  private final Sentence sentence;

  /** The clause of each token, once they are told apart. */
  private int[] clause = {};

  /** They are told apart when they are first asked for; for one thread. */
  Clauses(Sentence sentence) {
    this.sentence = sentence;
  }

  private void tellApart() {
    if (clause.length > 0) {
      return;
    }
    clause = new int[sentence.size()];
    int last = 0;
    boolean verbSeen = false;
    for (int i = 1; i < clause.length; i++) {
      verbSeen |= isVerb(i - 1);
      if (resumes(i)) {
        clause[i] = clause[first(i - 1) - 1];
        verbSeen = false;
      } else if (opens(i, verbSeen)) {
        clause[i] = ++last;
        verbSeen = false;
      } else {
        clause[i] = clause[i - 1];
      }
    }
  }

  /** "Talks on a treaty, which began in May, have stalled": the outer clause goes on. */
  private boolean resumes(int i) {
    return i > 3 && isVerb(i) && sentence.token(i - 1).is(",") && inInsertion(i - 1);
  }

  /**
   * The first token of the part of a clause that stands before the insertion after which a token's
   * part resumes, or -1.
   */
  int before(int token) {
    for (int i = start(token) - 1; i >= 0; i--) {
      if (clause[i] == clause[token]) {
        return first(i);
      }
    }
    return -1;
  }

  /** Whether two tokens are in the same clause. */
  boolean same(int a, int b) {
    tellApart();
    return clause[a] == clause[b];
  }

  /** The first token of the clause that a token is in. */
  int start(int token) {
    tellApart();
    return first(token);
  }

  private int first(int token) {
    int i = token;
    while (i > 0 && clause[i - 1] == clause[token]) {
      i--;
    }
    return i;
  }

  /** The token after the last one of the clause that a token is in. */
  int end(int token) {
    tellApart();
    int i = token + 1;
    while (i < clause.length && clause[i] == clause[token]) {
      i++;
    }
    return i;
  }

  /** Whether the clause that a token is in is a relative one ("which", "that"). */
  boolean isRelative(int token) {
    return sentence.token(start(token)).is("which", "that", "who", "whose");
  }

  private boolean opens(int i, boolean verbSeen) {
    Token token = sentence.token(i);
    if (HARD_MARKS.contains(token.text())) {
      return true;
    }
    if (QUOTES.contains(token.text())) {
      return quotesSpeech(i);
    }
    if (OPENERS.contains(token.lower())) {
      return opensByWord(i, token);
    }
    return token.is("and") && verbSeen && !joinsNames(i) && beginsClause(i + 1);
  }

  /** Whether the present clause is a relative one that a comma opened. */
  private boolean inInsertion(int at) {
    int first = first(at);
    return first > 0
        && sentence.token(first).is("which", "who", "whose", "where")
        && sentence.token(first - 1).is(",");
  }

  /** "Pakistan and Saudi Arabia": two names, more often a list than two clauses. */
  private boolean joinsNames(int and) {
    return !sentence.titleCase()
        && and + 1 < sentence.size()
        && sentence.token(and - 1).isCapitalised()
        && (sentence.token(and + 1).isCapitalised()
            || sentence.token(and + 1).is("the")
                && and + 2 < sentence.size()
                && sentence.token(and + 2).isCapitalised());
  }

  private boolean opensByWord(int i, Token token) {
    Token before = sentence.token(i - 1);
    return switch (token.lower()) {
      case "as" -> false;
      case "once" -> !isVerb(i + 1) && verbWithin(i, 9);
      case "after", "before", "since", "until" -> verbWithin(i, 9);
      case "that" -> !before.is("after", "of", "in", "at", "on", "than") && verbWithin(i, 12);
      default -> true;
    };
  }

  /** Quotation marks around a name open no clause; those around speech, which has a verb, do. */
  private boolean quotesSpeech(int i) {
    for (int step : new int[] {1, -1}) {
      boolean verb = false;
      int k = i + step;
      while (k >= 0 && k < sentence.size() && !QUOTES.contains(sentence.token(k).text())) {
        verb |= isVerb(k);
        k += step;
      }
      boolean short_ = Math.abs(k - i) <= 16 && k >= 0 && k < sentence.size();
      if (short_ && !verb) {
        return false;
      }
    }
    return true;
  }

  private boolean verbWithin(int from, int reach) {
    boolean time =
        from + 1 < sentence.size()
            && (sentence.token(from + 1).tag().equals("NUM")
                || sentence.token(from + 1).lower().endsWith("day")
                || sentence.token(from + 1).is("then", "last", "january", "february", "march")
                || sentence
                    .token(from + 1)
                    .is("april", "june", "july", "august", "september", "october", "november")
                || sentence.token(from + 1).is("december"));
    if (time) {
      return false; // "until 2052 under a protocol signed …"
    }
    for (int i = from + 1; i < Math.min(sentence.size(), from + reach); i++) {
      boolean listed =
          sentence.token(i).is(",")
              && sentence.token(i - 1).isCapitalised()
              && i + 1 < sentence.size()
              && sentence.token(i + 1).isCapitalised();
      if (sentence.token(i).is(",", ";", ".") && !listed) {
        return false;
      }
      if (isVerb(i)) {
        return true;
      }
    }
    return false;
  }

  /** After "and": a new subject with its own verb, rather than another member of a list. */
  private boolean beginsClause(int from) {
    if (from >= sentence.size() || isVerb(from)) {
      return false;
    }
    for (int i = from; i < Math.min(sentence.size(), from + 9); i++) {
      if (sentence.token(i).is(",", ";", ".", "and", "with", "between", "in", "to")) {
        return false;
      }
      if (isVerb(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isVerb(int i) {
    if (i >= sentence.size()) {
      return false;
    }
    String tag = sentence.token(i).tag();
    return tag.equals("VERB") && !sentence.token(i).lower().endsWith("ing") || tag.equals("AUX");
  }
}
