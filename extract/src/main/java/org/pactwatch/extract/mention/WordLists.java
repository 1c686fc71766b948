package org.pactwatch.extract.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Lists of words and phrases by kind, from a file beside this package. Immutable. */
final class WordLists {
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, PhraseTrie<Boolean>> phrases = new HashMap<>();

  WordLists(String file) {
    for (DataFile.Row row : DataFile.rows(file)) {
      Set<String> single = words.computeIfAbsent(row.column(0), kind -> new HashSet<>());
      PhraseTrie<Boolean> trie = phrases.computeIfAbsent(row.column(0), kind -> new PhraseTrie<>());
      for (String phrase : row.words(1)) {
        single.add(Folding.fold(phrase));
        trie.add(phrase, true);
      }
    }
  }

  /** Whether a folded word is of a kind. */
  boolean is(String kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  /** Whether a folded text ends in a phrase of a kind. */
  boolean endsPhrase(String kind, String text) {
    return words.getOrDefault(kind, Set.of()).stream().anyMatch(text::endsWith);
  }

  /** The piece after the longest phrase of a kind that begins at a piece. */
  OptionalInt end(String kind, PieceSequence pieces, int from) {
    PhraseTrie<Boolean> trie = phrases.get(kind);
    return trie == null
        ? OptionalInt.empty()
        : trie.longest(pieces, from, (value, end) -> true).stream()
            .mapToInt(PhraseTrie.Found::end)
            .findFirst();
  }

  /** Whether a phrase of a kind stands among some tokens. */
  boolean among(String kind, PieceSequence pieces, int firstToken, int endToken) {
    int end = pieces.first(endToken);
    for (int i = pieces.first(firstToken); i < end; i++) {
      if (end(kind, pieces, i).orElse(Integer.MAX_VALUE) <= end) {
        return true;
      }
    }
    return false;
  }
}
