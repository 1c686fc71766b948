package org.pactwatch.store.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders names with version numbers the way people read them: 1.9 before 1.10. */
final class VersionOrder {

  /** Numbers by value, everything between them by character, then the plain text. */
  static final Comparator<String> NATURAL =
      Comparator.comparing(VersionOrder::parts, VersionOrder::compareParts)
          .thenComparing(Comparator.naturalOrder());

  private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

  private VersionOrder() {}

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    Matcher m = PART.matcher(text);
    while (m.find()) {
      parts.add(m.group());
    }
    return parts;
  }

  private static int compareParts(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int c = comparePart(one.get(i), other.get(i));
      if (c != 0) {
        return c;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  private static int comparePart(String one, String other) {
    return isNumber(one) && isNumber(other)
        ? new BigInteger(one).compareTo(new BigInteger(other))
        : one.compareTo(other);
  }

  private static boolean isNumber(String part) {
    return part.charAt(0) >= '0' && part.charAt(0) <= '9';
  }
}
