package org.pactwatch.ingest;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What reading old news brought.
 *
 * @param records records and files looked at
 * @param taken articles that are new, delivered
 * @param revised articles known in an earlier revision, delivered
 * @param known articles known in this revision or a later one, and pages known to be none
 * @param passed what is no article, by kind
 * @param damaged what could not be read, by kind
 * @param stopped whether it was ended before the end
 */
public record BackfillReport(
    long records,
    long taken,
    long revised,
    long known,
    Map<String, Long> passed,
    Map<String, Damage> damaged,
    boolean stopped) {

  /**
   * What could not be read for one reason.
   *
   * @param count how often
   * @param first one line that names the first and the cause
   */
  public record Damage(long count, String first) {}

  public BackfillReport {
    passed = new LinkedHashMap<>(passed);
    damaged = new LinkedHashMap<>(damaged);
  }
}
