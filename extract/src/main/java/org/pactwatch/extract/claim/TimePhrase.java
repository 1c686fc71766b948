package org.pactwatch.extract.claim;

import java.util.Set;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.Token;

/** Words that tell a time, which a preposition may hold before an actor: "On 4 April Finland …". */
final class TimePhrase {
  private static final Set<String> TIME =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "year",
          "years",
          "month",
          "week",
          "day",
          "days",
          "weeks",
          "months",
          "spring",
          "summer",
          "autumn",
          "winter",
          "weekend",
          "decade",
          "decades");
  private static final Set<String> AROUND_TIME =
      Set.of(
          "last", "this", "next", "the", "same", "early", "late", "mid", "-", "that", "of", "a",
          "few", "two", "three", "four", "later", ",", "past", "recent");

  private TimePhrase() {}

  /** A month, a day of the week, a season or another unit. */
  static boolean isWord(Token token) {
    return TIME.contains(token.lower());
  }

  /** "On 4 April 2023 Finland …": the preposition holds a time, and not the actor behind it. */
  static boolean is(Sentence s, int from, int end) {
    boolean named = false;
    for (int i = from; i < end; i++) {
      boolean number = s.token(i).lower().matches("\\d.*");
      if (!number
          && !TIME.contains(s.token(i).lower())
          && !AROUND_TIME.contains(s.token(i).lower())) {
        return false;
      }
      named |= number || TIME.contains(s.token(i).lower());
    }
    return named;
  }
}
