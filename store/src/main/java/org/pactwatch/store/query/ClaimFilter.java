package org.pactwatch.store.query;

import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;

/**
 * Which claims are asked for; only those of readings that count are.
 *
 * @param judgement how they have been judged; null for all
 * @param party only claims of this party; null for all
 * @param pact only claims about this pact; null for all
 * @param article only claims of this article; null for all
 */
public record ClaimFilter(
    @Nullable Judged judgement,
    @Nullable Party party,
    @Nullable PactId pact,
    @Nullable ArticleId article) {

  /** Claims of any article. */
  public ClaimFilter(@Nullable Judged judgement, @Nullable Party party, @Nullable PactId pact) {
    this(judgement, party, pact, null);
  }

  /** All claims of one article. */
  public static ClaimFilter of(ArticleId article) {
    return new ClaimFilter(null, null, null, article);
  }

  /** How a claim has been judged. */
  public enum Judged {
    /** No decision counts. */
    WAITING,
    ACCEPTED,
    REJECTED,
    CORRECTED
  }

  /** The claims nobody has judged. */
  public static ClaimFilter waiting() {
    return new ClaimFilter(Judged.WAITING, null, null);
  }

  /** All claims. */
  public static ClaimFilter all() {
    return new ClaimFilter(null, null, null);
  }
}
