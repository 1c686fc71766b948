package org.pactwatch.extract.mention;

import java.util.Set;
import java.util.stream.Collectors;
import org.pactwatch.model.Party;

/**
 * A term of office of a public figure.
 *
 * @param name the usual English spelling
 * @param party the country or organisation served
 * @param role the office
 * @param from the first year
 * @param to the last year
 */
record Officeholder(String name, Party party, String role, int from, int to) {
  /** The folded words of the name. */
  Set<String> words() {
    return Folding.pieces(name).stream().map(Folding.Piece::key).collect(Collectors.toSet());
  }

  /** Years between a year and the term. */
  int distance(int year) {
    return year < from ? from - year : Math.max(0, year - to);
  }
}
