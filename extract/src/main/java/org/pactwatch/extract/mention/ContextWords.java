package org.pactwatch.extract.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells by the words of an article which of two meanings a name has. Immutable. */
final class ContextWords {
  private final PhraseTrie<Vote> words = new PhraseTrie<>();

  private record Vote(String meaning, int weight) {}

  ContextWords() {
    for (DataFile.Row row : DataFile.rows("context-words.txt")) {
      row.words(1).forEach(w -> words.add(w, new Vote(row.column(0), 1)));
      row.words(2).forEach(w -> words.add(w, new Vote(row.column(0), -1)));
    }
  }

  /** How many words speak for each meaning, less those against it. */
  Map<String, Integer> weigh(List<PieceSequence> article) {
    Map<String, Integer> weights = new HashMap<>();
    for (PieceSequence pieces : article) {
      for (int i = 0; i < pieces.size(); i++) {
        if (pieces.piece(i).isCapitalised()) {
          words
              .longest(pieces, i, (vote, end) -> true)
              .ifPresent(
                  f ->
                      f.values()
                          .forEach(v -> weights.merge(v.meaning(), v.weight(), Integer::sum)));
        }
      }
    }
    return weights;
  }
}
