package org.pactwatch.extract.mention;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Party;

/**
 * A name, demonym, capital or seat in the gazetteer.
 *
 * @param written as the gazetteer spells it
 * @param pieces its words
 * @param party what it means, or null for a name that means no country though it contains one
 * @param form what kind of words it is
 * @param weak whether it counts only where its party is named otherwise in the article
 */
record ActorEntry(
    String written,
    List<Folding.Piece> pieces,
    @Nullable Party party,
    ActorForm form,
    boolean weak) {
  private static final int SHORT = 3;

  static ActorEntry of(String word, @Nullable Party party, ActorForm form) {
    boolean weak = word.endsWith("~");
    String written = weak ? word.substring(0, word.length() - 1) : word;
    return new ActorEntry(written, List.copyOf(Folding.pieces(written)), party, form, weak);
  }

  /** Whether the capitals of the text are those of a name. */
  boolean fits(PieceSequence text, int end) {
    int from = end - pieces.size();
    for (int i = 0; i < pieces.size(); i++) {
      if (!fits(pieces.get(i), text.piece(from + i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Folding.Piece name, Folding.Piece text) {
    boolean acronym = name.written().length() <= SHORT && isAcronym(name.written());
    return acronym ? text.isUpperCase() : !name.isCapitalised() || text.isCapitalised();
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }
}
