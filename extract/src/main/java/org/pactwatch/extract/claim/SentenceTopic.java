package org.pactwatch.extract.claim;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.text.Sentence;

/**
 * What a sentence as a whole speaks of. It is asked for each agreement in the sentence, and so
 * found out once. Confined to one thread.
 */
final class SentenceTopic {
  private static final Pattern SPORT =
      Pattern.compile(
          "\\b(cricket|football|soccer|rugby|tennis|basketball|hockey|league|championships?|tournament|world"
              + " cup|olympics?|striker|midfielder|quarterback|coach)\\b");

  /** Other matters, which soldiers and ships have to do with now and then. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "\\b(migrants?|migration|asylum|refugees?|tariffs?|trade|fish(ing|eries)|gas|oil|pipeline|vaccines?|tourists?"
              + "|shareholders?|stake|investors?|climate|prisoners?|hostages?|ceasefire|truce)\\b");

  private static final Pattern DEFENCE =
      Pattern.compile("\\b(defence|military|armed forces|troops|soldiers|army|navy|aggression)\\b");
  private static final Pattern MUTUAL_HELP =
      Pattern.compile(
          "\\b((mutual|military) (assistance|aid|help|protection)|each other s?"
              + " ?(aid|help|defence|assistance)|(defend|help|assist|aid|protect|support) (each"
              + " other|one another|the other)|oblig\\w+ (\\w+ ){1,4}to (defend|protect)|is"
              + " attacked|(use|using|use of) force against (each other|one another)|attack (each"
              + " other|one another)|are attacked|were attacked|an? (armed )?attack (on|against)|(come|go) to"
              + " (its|their|the other( .?s)?|each other( .?s)?|one another( .?s)?)"
              + " (aid|defence|help|assistance)|in (case|the event) of an? (armed )?attack)\\b");

  private static final Pattern PAIR =
      Pattern.compile(
          "\\b(the|both|their) (two|three|four)? ?(?!united )"
              + "((?!(of|for|in|on|to|with|and|or|from|at|by|between|among|across|against|as|that|which|is|are|was|were|has|have|had)\\b)\\w+"
              + " ){0,2}"
              + "(countries|nations|sides|governments|neighbours|neighbors|allies|leaders|presidents|ministers|parliaments|capitals|states|partners|militaries|parties|advisers|commanders|chiefs|generals|envoys|ministries|armies|navies)\\b|\\bboth"
              + " (sides|countries|governments|parliaments)\\b|\\bbetween the (two|pair)\\b|\\bthe"
              + " (two|pair) (have|had|has|are|were|signed|agreed|concluded|will|also|could)\\b");

  private final Sentence sentence;
  private @Nullable String words;
  private @Nullable Boolean sport;
  private @Nullable Boolean elsewhere;
  private @Nullable Boolean help;
  private @Nullable Boolean pair;

  SentenceTopic(Sentence sentence) {
    this.sentence = sentence;
  }

  /** All words in lower case; see {@link Phrases#plain}. */
  String words() {
    if (words == null) {
      words = Phrases.plain(sentence, 0, sentence.size());
    }
    return words;
  }

  boolean isSport() {
    if (sport == null) {
      sport = SPORT.matcher(words()).find();
    }
    return sport;
  }

  /** Whether it speaks of a matter that is no defence, whatever soldiers do in it. */
  boolean isElsewhere() {
    if (elsewhere == null) {
      elsewhere = ELSEWHERE.matcher(words()).find();
    }
    return elsewhere;
  }

  boolean isDefence() {
    return DEFENCE.matcher(words()).find();
  }

  /** Whether it speaks of help against an attack. */
  boolean isHelp() {
    if (help == null) {
      help = MUTUAL_HELP.matcher(words()).find();
    }
    return help;
  }

  /** Whether it speaks of "the two countries" or "both sides". */
  boolean isOfPair() {
    if (pair == null) {
      pair = PAIR.matcher(words()).find();
    }
    return pair;
  }
}
