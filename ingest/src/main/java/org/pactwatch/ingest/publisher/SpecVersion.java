package org.pactwatch.ingest.publisher;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a publisher's pages are read for a time. What no rule is given for is read the generic way.
 *
 * @param number counted from 1, named by the articles that were read with it
 * @param from the first day, in UTC, on which pages were taken that it is valid for; null for ever
 * @param until the first day on which it is no longer valid; null if it still is
 * @param rules the rules
 */
record SpecVersion(int number, @Nullable LocalDate from, @Nullable LocalDate until, Rules rules) {

  /**
   * Rules by field.
   *
   * @param drop elements that are never text
   * @param dropLines lines of the body that are never text, matched whole
   * @param body the elements that hold the body
   * @param lead the elements that introduce it, which not every article has
   * @param headline the headline
   * @param authors the people of the byline, each match one
   * @param published when it was published
   * @param modified when it was last changed
   * @param teaser an element that stands only on pages that do not hold the whole text
   * @param site the publisher's name as readers know it
   * @param language ISO 639-1 code
   */
  record Rules(
      Selectors drop,
      List<Pattern> dropLines,
      Selectors body,
      Selectors lead,
      @Nullable TextRule headline,
      @Nullable TextRule authors,
      @Nullable DateRule published,
      @Nullable DateRule modified,
      Selectors teaser,
      @Nullable String site,
      @Nullable String language) {
    Rules {
      dropLines = List.copyOf(dropLines);
    }
  }

  boolean isValidOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
  }
}
