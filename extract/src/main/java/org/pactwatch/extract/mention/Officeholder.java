package org.pactwatch.extract.mention;

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
  /** Years between a year and the term. */
  int distance(int year) {
    return year < from ? from - year : Math.max(0, year - to);
  }
}
