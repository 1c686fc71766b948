package org.pactwatch.extract.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.pactwatch.extract.text.Token;

/** The words by which agreements are known. Immutable and thread-safe. */
final class AgreementWords {
  private final Map<String, Set<String>> byClass = new HashMap<>();

  AgreementWords() {
    for (String[] row : WordList.read("agreement-words.tsv", 2)) {
      byClass.computeIfAbsent(row[0], c -> new HashSet<>()).add(row[1]);
    }
  }

  boolean isHead(Token token) {
    return in("head", token);
  }

  /** Names an agreement only beside a word of security. */
  boolean isWeakHead(Token token) {
    return in("weak", token);
  }

  boolean isReference(Token token) {
    return in("back", token);
  }

  boolean isTalks(Token token) {
    return in("talks", token);
  }

  boolean isName(Token token) {
    return in("named", token);
  }

  boolean isSecurity(Token token) {
    return in("security", token);
  }

  boolean isOther(Token token) {
    return in("other", token);
  }

  /** Words for those who act for a state: "government", "minister". */
  boolean isInstitution(Token token) {
    return in("institution", token);
  }

  /** Words for firms, clubs and other bodies that conclude contracts and no pacts. */
  boolean isFirm(Token token) {
    return in("firm", token);
  }

  /** Words for a part or a form of an agreement: "the text of the treaty". */
  boolean isPart(Token token) {
    return in("part", token);
  }

  /** Words for a military facility that a state may grant another. */
  boolean isFacility(Token token) {
    return in("facility", token);
  }

  /**
   * Words that carry an agreement to whom it is put: "a proposal for a pact", "a bill on the
   * treaty".
   */
  boolean isCarrier(Token token) {
    return in("carrier", token);
  }

  /** Words for what is asked for, such as an agreement that is wanted. */
  boolean isRequest(Token token) {
    return in("request", token);
  }

  /** Words for those who ratify. */
  boolean isParliament(Token token) {
    return in("parliament", token);
  }

  private boolean in(String words, Token token) {
    return byClass.getOrDefault(words, Set.of()).contains(token.lower());
  }
}
