package org.pactwatch.extract.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of English verbs, by the regular rules and given irregular ones. */
final class Inflection {
  /** A form of a verb. */
  enum Form {
    BASE,
    THIRD_PERSON,
    PAST,
    ING,
    /** No verb, or one that does not inflect. */
    NONE
  }

  private static final Pattern WRITTEN = Pattern.compile("(\\w+)(?:\\((\\w+),(\\w+)\\))?");
  private static final Pattern DOUBLING = Pattern.compile(".*[^aeiou][aeiou][bdgmnprt]");

  private Inflection() {}

  /** The forms of a verb written {@code sign} or {@code break(broke,broken)}. */
  static Map<String, Form> forms(String written) {
    Matcher m = WRITTEN.matcher(written);
    if (!m.matches()) {
      throw new IllegalStateException("no verb: " + written);
    }
    String base = m.group(1);
    Map<String, Form> forms = new LinkedHashMap<>();
    if (base.equals("be")) {
      for (String form : new String[] {"be", "is", "are", "was", "were", "been", "being"}) {
        forms.put(form, form.equals("be") ? Form.BASE : Form.PAST);
      }
      return forms;
    }
    forms.put(base, Form.BASE);
    forms.put(thirdPerson(base), Form.THIRD_PERSON);
    forms.put(ing(base, m.group(2)), Form.ING);
    forms.putIfAbsent(m.group(2) == null ? past(base) : m.group(2), Form.PAST);
    forms.putIfAbsent(m.group(3) == null ? past(base) : m.group(3), Form.PAST);
    return forms;
  }

  private static String thirdPerson(String base) {
    if (base.matches(".*(s|x|z|ch|sh|o)")) {
      return base + "es";
    }
    return base.matches(".*[^aeiou]y") ? base.substring(0, base.length() - 1) + "ies" : base + "s";
  }

  private static String ing(String base, @org.jspecify.annotations.Nullable String past) {
    if (base.endsWith("ie")) {
      return base.substring(0, base.length() - 2) + "ying";
    }
    if (base.endsWith("e") && !base.endsWith("ee")) {
      return base.substring(0, base.length() - 1) + "ing";
    }
    boolean doubled = past != null && past.startsWith(base + base.charAt(base.length() - 1));
    boolean short_ = base.length() <= 4 && DOUBLING.matcher(base).matches();
    return doubled || short_ ? base + base.charAt(base.length() - 1) + "ing" : base + "ing";
  }

  private static String past(String base) {
    if (base.endsWith("e")) {
      return base + "d";
    }
    if (base.matches(".*[^aeiou]y")) {
      return base.substring(0, base.length() - 1) + "ied";
    }
    boolean doubled = base.length() <= 4 && DOUBLING.matcher(base).matches();
    return doubled ? base + base.charAt(base.length() - 1) + "ed" : base + "ed";
  }
}
