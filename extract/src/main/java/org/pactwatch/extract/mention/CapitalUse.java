package org.pactwatch.extract.mention;

import java.util.List;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.Token;

/**
 * Decides whether a capital stands for its government ("Doha wants") or is only a place ("in
 * Doha"), by the words beside it. Immutable and thread-safe.
 */
final class CapitalUse {
  private static final int MOTION_REACH = 4;

  private final PhraseTrie<String> words = new PhraseTrie<>();

  CapitalUse() {
    for (DataFile.Row row : DataFile.rows("capital-words.txt")) {
      row.words(1).forEach(word -> words.add(word, row.column(0)));
    }
  }

  /**
   * The form of a capital.
   *
   * @param before the form of the capital that this one is coordinated with ("Riyadh and
   *     Islamabad"), or of none the form itself
   */
  ActorForm form(ActorCandidate capital, PieceSequence pieces, List<ActorMention> before) {
    Sentence sentence = capital.sentence();
    int first = capital.firstToken();
    int end = capital.endToken();
    if (isDateline(sentence, first, end)) {
      return ActorForm.PLACE;
    }
    if (isChained(sentence, first, before)) {
      return ActorForm.CAPITAL;
    }
    if (end < sentence.size() && followed(pieces, sentence, first, end)) {
      return ActorForm.CAPITAL;
    }
    if (afterWord(pieces, first, "before-actor")) {
      return ActorForm.CAPITAL;
    }
    if (isPlaceByWhatFollows(pieces, sentence, end) || afterPlaceWord(pieces, first)) {
      return ActorForm.PLACE;
    }
    return coordinated(sentence, first, before);
  }

  /** "the Tirana-Zagreb-Pristina declaration": the last one of a chain acts as the others do. */
  private static boolean isChained(Sentence sentence, int first, List<ActorMention> before) {
    if (first < 2 || before.isEmpty() || !sentence.token(first - 1).is("-", "–")) {
      return false;
    }
    ActorMention last = before.get(before.size() - 1);
    return last.sentence() == sentence.index()
        && last.endToken() == first - 1
        && last.form() != ActorForm.PLACE;
  }

  private boolean followed(PieceSequence pieces, Sentence sentence, int first, int end) {
    Token next = sentence.token(end);
    if (next.lower().equals("'s")) {
      return end + 1 >= sentence.size() || !is(pieces, end + 1, "possessive-place");
    }
    if (next.is("-", "–") && end + 1 < sentence.size()) {
      return isPair(pieces, sentence, end + 1);
    }
    boolean verb = (next.tag().equals("VERB") || next.tag().equals("AUX")) && !next.isCapitalised();
    return is(pieces, end, "after-actor")
        || verb
            && !next.lower().endsWith("ing")
            && !locative(sentence, first)
            && !afterPlaceWord(pieces, first);
  }

  private boolean isPair(PieceSequence pieces, Sentence sentence, int at) {
    return is(pieces, at, "after-actor") || sentence.token(at).isCapitalised();
  }

  private static boolean locative(Sentence sentence, int first) {
    return first > 0 && sentence.token(first - 1).is("in", "at", "near", "outside", "from");
  }

  private boolean isPlaceByWhatFollows(PieceSequence pieces, Sentence sentence, int end) {
    if (end >= sentence.size()) {
      return false;
    }
    Token next = sentence.token(end);
    if (next.lower().equals("'s")) {
      return is(pieces, end + 1, "possessive-place");
    }
    if (next.is("-", "–")) {
      return end + 1 < sentence.size() && sentence.token(end + 1).is("based", "born", "area");
    }
    boolean noun = next.tag().equals("NOUN") || next.tag().equals("PROPN");
    return noun && next.isWord() && !next.is("dates") && !sentence.titleCase();
  }

  private boolean afterPlaceWord(PieceSequence pieces, int first) {
    int piece = pieces.first(first);
    if (afterWord(pieces, first, "before-place")) {
      return true;
    }
    boolean direction =
        piece > 0
            && (pieces.piece(piece - 1).key().equals("to")
                || pieces.piece(piece - 1).key().equals("from")
                || pieces.piece(piece - 1).key().equals("for"));
    if (direction) {
      for (int back = 2; back <= MOTION_REACH && piece - back >= 0; back++) {
        if (matches(pieces, piece - back, piece - back + 1, "motion")) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean afterWord(PieceSequence pieces, int first, String kind) {
    int piece = pieces.first(first);
    for (int back = 1; back <= 3 && piece - back >= 0; back++) {
      if (matches(pieces, piece - back, piece, kind)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(PieceSequence pieces, int from, int end, String kind) {
    return words
        .longest(pieces, from, (k, e) -> k.equals(kind))
        .filter(found -> found.end() == end)
        .isPresent();
  }

  private boolean is(PieceSequence pieces, int token, String kind) {
    int piece = pieces.first(token);
    return words.longest(pieces, piece, (k, e) -> k.equals(kind)).isPresent();
  }

  /** "NIAMEY —", "RIYADH, Sept. 18 —", "BELGRADE/SOFIA -" at the start of a block. */
  private static boolean isDateline(Sentence sentence, int first, int end) {
    if (sentence.span().start() != sentence.block().span().start() || sentence.isHeading()) {
      return false;
    }
    boolean shouted = true;
    for (int i = 0; i < end; i++) {
      String text = sentence.token(i).text();
      shouted &= text.equals(text.toUpperCase(java.util.Locale.ROOT));
    }
    int limit = Math.min(sentence.size(), end + 9);
    for (int i = end; i < limit; i++) {
      Token token = sentence.token(i);
      if (token.is("—", "–", "--", "(") || isFreeHyphen(sentence, i)) {
        return shouted || first == 0;
      }
      if (token.is(":") && shouted && first == 0 && i == end) {
        return true; // "ISLAMABAD: The federal cabinet"
      }
      boolean dateWord =
          token.isCapitalised() || !token.isWord() || Character.isDigit(token.text().charAt(0));
      if (!dateWord) {
        return shouted && first == 0 && end - first < 3 && i == end + 1;
      }
    }
    return false;
  }

  private static boolean isFreeHyphen(Sentence sentence, int i) {
    return sentence.token(i).is("-")
        && i > 0
        && sentence.token(i - 1).span().end() < sentence.token(i).span().start();
  }

  private static ActorForm coordinated(Sentence sentence, int first, List<ActorMention> before) {
    if (first > 1 && sentence.token(first - 1).is("and", "or", ",") && !before.isEmpty()) {
      ActorMention last = before.get(before.size() - 1);
      boolean joined = last.sentence() == sentence.index() && last.endToken() == first - 1;
      return joined && last.form() == ActorForm.PLACE ? ActorForm.PLACE : ActorForm.CAPITAL;
    }
    return ActorForm.CAPITAL;
  }
}
