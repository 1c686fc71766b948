package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Phrases by their folded words, found at the longest. Immutable once filled; looking up takes time
 * by the length of the longest phrase.
 */
final class PhraseTrie<V> {
  private final Map<String, PhraseTrie<V>> next = new HashMap<>();
  private final List<V> values = new ArrayList<>();

  /** The values of the longest phrase found, and the piece after it. */
  record Found<V>(List<V> values, int end) {}

  void add(String phrase, V value) {
    PhraseTrie<V> node = this;
    for (Folding.Piece piece : Folding.pieces(phrase)) {
      node = node.next.computeIfAbsent(piece.key(), key -> new PhraseTrie<>());
    }
    if (!node.values.contains(value)) {
      node.values.add(value);
    }
  }

  /**
   * The longest phrase from a piece on that has values which fit.
   *
   * @param fits whether a value fits the text up to a piece
   */
  Optional<Found<V>> longest(PieceSequence pieces, int from, BiPredicate<V, Integer> fits) {
    PhraseTrie<V> node = this;
    Found<V> best = null;
    for (int i = from; i < pieces.size(); i++) {
      PhraseTrie<V> child = node.next.get(pieces.piece(i).key());
      if (child == null) {
        break;
      }
      node = child;
      int end = i + 1;
      if (!node.values.isEmpty() && pieces.endsToken(i)) {
        List<V> fitting = node.values.stream().filter(v -> fits.test(v, end)).toList();
        best = fitting.isEmpty() ? best : new Found<>(fitting, end);
      }
    }
    return Optional.ofNullable(best);
  }
}
