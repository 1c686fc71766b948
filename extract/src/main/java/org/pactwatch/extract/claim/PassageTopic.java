package org.pactwatch.extract.claim;

import java.util.LinkedHashSet;
import java.util.Set;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.Token;
import org.pactwatch.model.Party;

/**
 * Reads what opens a passage about one or two parties: a label ("Britain: …", "Delhi and Canberra:
 * …", "Tanzania. …") or a phrase that is put first ("With Britain, …", "As for Norway, …").
 */
final class PassageTopic {
  private static final int LONGEST = 8;
  private static final int MOST = 2;
  private static final int SHORT = 11;

  private PassageTopic() {}

  /**
   * The parties that the sentence's opening names as its topic; empty if there is no such opening.
   */
  static Set<Party> of(SentenceView view) {
    Sentence s = view.sentence();
    int from = skipMarks(s);
    boolean with =
        from < s.size()
            && s.token(from).is("with", "as")
            && from + 1 < s.size()
            && (!s.token(from).is("as") || s.token(from + 1).is("for"));
    Set<Party> parties = new LinkedHashSet<>();
    int i = with ? from + (s.token(from).is("as") ? 2 : 1) : from;
    while (i < Math.min(s.size(), from + LONGEST)) {
      Actor actor = view.actorAt(i);
      Token t = s.token(i);
      if (actor != null) {
        parties.add(actor.party());
        i = Math.max(i + 1, actor.end());
      } else if (t.is(with ? "," : ":") || isWhole(s, i)) {
        return parties.size() <= MOST ? parties : Set.of();
      } else if (t.is("and", "the", "-", "–", "/")) {
        i++;
      } else {
        break;
      }
    }
    return Set.of();
  }

  /**
   * The party that a short sentence at the beginning of a paragraph turns to: "Then there is
   * London.", "And the Americans?", "With Berlin it is a different story."; empty if it is no such
   * sentence.
   */
  static Set<Party> turnedTo(SentenceView view) {
    Sentence s = view.sentence();
    boolean opens =
        s.span().start() == s.block().span().start() && s.span().end() < s.block().span().end();
    Set<Party> parties = new LinkedHashSet<>();
    view.actors().forEach(a -> parties.add(a.party()));
    boolean one = parties.size() == 1 && parties.iterator().next().isCountry();
    return opens && one && s.size() <= SHORT ? parties : Set.of();
  }

  /** "Tanzania. The memorandum was …": a label that is written like a sentence of its own. */
  private static boolean isWhole(Sentence s, int i) {
    return i == s.size() - 1 && s.token(i).is(".");
  }

  /** Bullets and numbers before the words. */
  static int skipMarks(Sentence s) {
    int i = 0;
    while (i < s.size() - 1 && i < 3 && s.token(i).text().matches("[-–—•*·.)(]|\\d{1,2}")) {
      i++;
    }
    return i;
  }
}
