package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * One of the alternatives of a CSS selector, parsed once.
 *
 * @param tag which elements can match, by their name, or one of the marks below
 * @param attribute an attribute that an element must have to match, or null
 * @param written the selector, or the part of it behind the last space
 * @param inClass what the class must contain and nothing else matters, or null
 * @param around what an element around it must match, or null
 * @param kept the parsed selector where it keeps nothing of one page for the next, or null
 */
record PageSelector(
    String tag,
    @Nullable String attribute,
    String written,
    @Nullable String inClass,
    @Nullable PageSelector around,
    @Nullable Evaluator kept) {
  /** Stands for a tag where only elements with some attribute can match. */
  static final String ATTRIBUTED = "[]";

  /** Stands for a tag where any element may match. */
  static final String ANY = "*";

  private static final int MOST_KNOWN = 1000;
  private static final Map<String, List<PageSelector>> KNOWN = new ConcurrentHashMap<>();
  private static final Pattern ATTRIBUTE = Pattern.compile("\\[[^\\]]*\\]");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern IN_CLASS = Pattern.compile("\\[class\\*=([\\w-]+)\\]");
  private static final Pattern NAME = Pattern.compile("\\[([a-z][a-z-]*)[\\]=^$*~]");
  private static final Pattern LAST_TAG =
      Pattern.compile("(?:^|[\\s>+~])([a-z][a-z0-9]*)[^\\s>+~]*$");

  /** Parts that stand within one another, without quotes or functions of any kind. */
  private static final Pattern WITHIN =
      Pattern.compile("[\\w.#-]*(?:\\[[^\\]\\s\"']*\\])*(?: [\\w.#-]*(?:\\[[^\\]\\s\"']*\\])*)+");

  /** The alternatives of a selector. */
  static List<PageSelector> of(String selector) {
    List<PageSelector> known = KNOWN.get(selector);
    if (known != null) {
      return known;
    }
    List<PageSelector> parsed = new ArrayList<>();
    for (String part : selector.split(",(?![^\\[(]*[\\])])", -1)) {
      parsed.add(parse(part.strip()));
    }
    if (KNOWN.size() < MOST_KNOWN) {
      KNOWN.put(selector, List.copyOf(parsed));
    }
    return parsed;
  }

  private static PageSelector parse(String written) {
    int space = WITHIN.matcher(written).matches() ? written.lastIndexOf(' ') : -1;
    return space > 0
        ? parse(written.substring(space + 1), parse(written.substring(0, space)))
        : parse(written, null);
  }

  private static PageSelector parse(String written, @Nullable PageSelector around) {
    String bare = BRACKETS.matcher(ATTRIBUTE.matcher(written).replaceAll("[]")).replaceAll("");
    Matcher tag = LAST_TAG.matcher(bare);
    Matcher inClass = IN_CLASS.matcher(written);
    boolean structural = written.indexOf(':') >= 0 || bare.matches(".*[\\s>+~].*");
    Matcher name = NAME.matcher(written);
    String last = bare.substring(Math.max(0, bare.length() - 1));
    return new PageSelector(
        tag.find() ? tag.group(1) : last.equals("]") ? ATTRIBUTED : ANY,
        !structural && name.find() ? name.group(1) : null,
        written,
        inClass.matches() ? inClass.group(1).toLowerCase(Locale.ROOT) : null,
        around,
        structural ? null : QueryParser.parse(written));
  }

  /** Decides about the elements of one page, by themselves. */
  Evaluator evaluator() {
    return kept == null ? QueryParser.parse(written) : kept;
  }
}
