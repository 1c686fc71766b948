package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pactwatch.extract.mention.PhraseTrie.Found;

/**
 * Heads of state, heads of government, ministers and other public figures with their terms.
 * Immutable and thread-safe.
 */
final class Officeholders {
  private static final int STILL = 9999;

  private final PhraseTrie<Officeholder> names = new PhraseTrie<>();
  private final List<Set<String>> spellings = new ArrayList<>();

  Officeholders() {
    DataFile.rows("officeholders.txt").forEach(this::add);
    DataFile.rows("leaders.txt").forEach(this::add);
  }

  private void add(DataFile.Row row) {
    List<String> written = row.words(0);
    Officeholder term =
        new Officeholder(
            written.get(0),
            new org.pactwatch.model.Party(row.column(1)),
            row.column(2),
            year(row.column(3), 0),
            year(row.column(4), STILL));
    for (String name : written) {
      names.add(name, term);
      spellings.add(
          Folding.pieces(name).stream().map(Folding.Piece::key).collect(Collectors.toSet()));
    }
  }

  private static int year(String written, int otherwise) {
    return written.isEmpty() ? otherwise : Integer.parseInt(written);
  }

  /** The public figure whose name begins at a piece: the term nearest to a year. */
  Optional<Match> at(PieceSequence pieces, int from, int year) {
    if (!pieces.beginsToken(from) || !pieces.piece(from).isCapitalised()) {
      return Optional.empty();
    }
    return names
        .longest(pieces, from, (term, end) -> !pieces.piece(end - 1).key().equals("-"))
        .map(found -> new Match(nearest(found, year), found.end()));
  }

  /** Whether a name has all these folded words, in whatever order. */
  boolean hasWords(Collection<String> folded) {
    return spellings.stream().anyMatch(words -> words.containsAll(folded));
  }

  private static Officeholder nearest(Found<Officeholder> found, int year) {
    return found.values().stream()
        .min(
            Comparator.comparingInt((Officeholder term) -> term.distance(year))
                .thenComparing(Comparator.comparingInt(Officeholder::from).reversed()))
        .orElseThrow();
  }

  /**
   * A name found.
   *
   * @param term the public figure
   * @param end the piece after the name
   */
  record Match(Officeholder term, int end) {}
}
