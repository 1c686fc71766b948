package org.pactwatch.store.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Decision;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Span;

/**
 * A claim with what a reviewer needs to judge it.
 *
 * @param claim the claim as it was extracted
 * @param article the article that makes it
 * @param title its headline, or null
 * @param url its address, or null
 * @param site its publisher, or null
 * @param published the day it was published, or null if not known
 * @param extractor what read it
 * @param counts whether its reading is the article's current one
 * @param passage the paragraph around the evidence
 * @param passageStart where the paragraph begins in the article's text
 * @param pact the pact it is held to be about, or null if it is about none
 * @param decisions all decisions on it, the first one first; their number is what a new decision
 *     expects
 * @param counting the decision that counts, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimView(
    Claim claim,
    ArticleId article,
    @Nullable String title,
    @Nullable String url,
    @Nullable String site,
    @Nullable LocalDate published,
    String extractor,
    boolean counts,
    String passage,
    int passageStart,
    @Nullable PactId pact,
    List<Decision> decisions,
    @Nullable Decision counting) {

  /** Where the evidence stands in the passage. */
  public Span evidenceInPassage() {
    Span evidence = claim.evidence().span();
    return new Span(evidence.start() - passageStart, evidence.end() - passageStart);
  }
}
