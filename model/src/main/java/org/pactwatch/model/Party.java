package org.pactwatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A party to a pact: a country by its ISO 3166-1 alpha-2 code ({@code QA}; Kosovo is {@code XK}),
 * or an intergovernmental organisation by its upper-case short name ({@code NATO}, {@code
 * ARAB_LEAGUE}; two-letter {@code EU} and {@code UN} are organisations).
 *
 * @param code the code
 */
public record Party(@JsonValue String code) implements Comparable<Party> {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  @JsonCreator
  public Party {
    Checks.present(code, "party code");
    Checks.check(code.length() >= 2 && CODE.matcher(code).matches(), "no party code: " + code);
  }

  /** Whether this is a country and no organisation. */
  public boolean isCountry() {
    return code.length() == 2
        && Character.isLetter(code.charAt(1))
        && !code.equals("EU")
        && !code.equals("UN");
  }

  @Override
  public int compareTo(Party other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
