package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.List;
import org.pactwatch.extract.text.Sentence;

/** A sentence's folded words, each with the token it came from. */
final class PieceSequence {
  private final List<Folding.Piece> pieces = new ArrayList<>();
  private final List<Integer> tokens = new ArrayList<>();

  PieceSequence(Sentence sentence) {
    for (int t = 0; t < sentence.size(); t++) {
      Folding.addPieces(sentence.token(t).text(), pieces);
      while (tokens.size() < pieces.size()) {
        tokens.add(t);
      }
    }
  }

  int size() {
    return pieces.size();
  }

  Folding.Piece piece(int index) {
    return pieces.get(index);
  }

  /** The token that a piece came from. */
  int token(int index) {
    return tokens.get(index);
  }

  /** Whether a piece is the first of its token. */
  boolean beginsToken(int index) {
    return index == 0 || token(index) != token(index - 1);
  }

  /** Whether a piece is the last of its token. */
  boolean endsToken(int index) {
    return index + 1 == size() || token(index) != token(index + 1);
  }
}
