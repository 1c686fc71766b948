package org.pactwatch.store.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.PactId;

/**
 * An article that a search has found.
 *
 * @param article the article
 * @param title its headline, or null
 * @param url its address, or null
 * @param site its publisher, or null
 * @param published the day it was published, or null if not known
 * @param passage where the words stand, each between {@code «} and {@code »}
 * @param pacts the pacts it speaks of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleHit(
    ArticleId article,
    @Nullable String title,
    @Nullable String url,
    @Nullable String site,
    @Nullable LocalDate published,
    String passage,
    List<PactId> pacts) {
  public ArticleHit {
    pacts = List.copyOf(pacts);
  }
}
