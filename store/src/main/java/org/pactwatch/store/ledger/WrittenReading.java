package org.pactwatch.store.ledger;

import java.util.ArrayList;
import java.util.List;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Reading;
import org.pactwatch.store.db.Json;

/**
 * A reading with its parts written as JSON, the way columns hold them.
 *
 * @param reading the reading
 * @param article the article
 * @param mentions the mentions
 * @param claims the claims, in their order
 * @param officials the officials, of which columns hold the parts
 */
public record WrittenReading(
    Reading reading, String article, String mentions, List<String> claims, String officials) {

  public WrittenReading {
    claims = List.copyOf(claims);
  }

  /** Writes the parts of a reading. */
  public static WrittenReading of(Reading reading) {
    List<String> claims = new ArrayList<>(reading.claims().size());
    for (Claim claim : reading.claims()) {
      claims.add(Json.write(claim));
    }
    return new WrittenReading(
        reading,
        Json.write(reading.article()),
        Json.write(reading.mentions()),
        claims,
        Json.write(reading.officials()));
  }

  List<String> json() {
    List<String> all = new ArrayList<>(claims);
    all.add(article);
    all.add(mentions);
    all.add(officials);
    all.add(Json.write(reading.extractor()));
    return all;
  }
}
