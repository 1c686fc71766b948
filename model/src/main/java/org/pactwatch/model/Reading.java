package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * Everything that was extracted from one revision of an article. Reading the same revision again
 * with the same extractor gives the same reading; a reading by a newer extractor replaces it.
 *
 * @param article what was read
 * @param extractor name and version of what read it, with its models
 * @param mentions in the order of the text
 * @param officials each person once
 * @param claims at most one for each set of parties and stage
 */
public record Reading(
    Article article,
    String extractor,
    List<Mention> mentions,
    List<Official> officials,
    List<Claim> claims) {
  public Reading {
    Checks.present(article, "article");
    Checks.present(mentions, "mentions");
    Checks.present(officials, "officials");
    Checks.present(claims, "claims");
    Checks.notBlank(extractor, "extractor version");
    mentions = List.copyOf(mentions);
    officials = List.copyOf(officials);
    claims = List.copyOf(claims);
  }

  /** Names this reading: the same article, revision and extractor give the same id. */
  @JsonIgnore
  public String id() {
    return ContentHash.of(article.id().value(), article.revision(), extractor);
  }
}
