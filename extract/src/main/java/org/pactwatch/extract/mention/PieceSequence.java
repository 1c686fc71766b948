package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.List;
import org.pactwatch.extract.text.Sentence;

/** A sentence's folded words, each with the token it came from. */
final class PieceSequence {
  private final List<Folding.Piece> pieces = new ArrayList<>();
  private final List<Integer> tokens = new ArrayList<>();
  private final int[] first;

  PieceSequence(Sentence sentence) {
    first = new int[sentence.size() + 1];
    for (int t = 0; t < sentence.size(); t++) {
      first[t] = pieces.size();
      Folding.addPieces(sentence.token(t).text(), pieces);
      while (tokens.size() < pieces.size()) {
        tokens.add(t);
      }
    }
    first[sentence.size()] = pieces.size();
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

  /** The first piece of a token, or of the next one that has any. */
  int first(int token) {
    return first[Math.min(token, first.length - 1)];
  }

  /** The token after the pieces up to an end. */
  int endToken(int end) {
    return token(end - 1) + 1;
  }

  /** The folded word of a token of one piece; empty for others. */
  String key(int token) {
    return token >= 0 && token + 1 < first.length && first[token + 1] == first[token] + 1
        ? pieces.get(first[token]).key()
        : "";
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
