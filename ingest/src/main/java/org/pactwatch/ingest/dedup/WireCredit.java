package org.pactwatch.ingest.dedup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the agency that a story is credited to: in the byline, in the dateline ({@code DOHA, May 4
 * (Reuters) -}), or at the end. An agency has one name, however it is credited; the names are in
 * {@code wire-agencies.txt}.
 */
public final class WireCredit {
  private static final Map<String, String> NAMES = names();
  private static final String AGENCY =
      NAMES.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));
  private static final String NAMED_WIRE =
      "(?:[A-Z][\\p{L}-]+ ){1,3}(?:Wire|News Agency|Press Agency|Newswire|News Service)";
  private static final Pattern IN_BYLINE =
      Pattern.compile("(?:^|[\\s/,;|(])(" + AGENCY + "|" + NAMED_WIRE + ")(?=$|[\\s/,;|)])");
  private static final Pattern IN_DATELINE =
      Pattern.compile("^.{0,60}?[(\\[]\\s*(" + AGENCY + "|" + NAMED_WIRE + ")\\s*[)\\]]");

  /** Any name in brackets between the place and the dash is a credit. */
  private static final Pattern AFTER_PLACE =
      Pattern.compile(
          "^\\p{Lu}{2}[\\p{Lu} .,'’/-]{0,40}(?:,? [\\p{L}.]{3,10} \\d{1,2})?,? "
              + "\\((\\p{Lu}[\\p{L}\\d .&’'-]{1,40})\\)\\s*[-–—:]");

  private static final Pattern AFTER_DASH =
      Pattern.compile(
          "^\\p{Lu}[\\p{Lu} .,/-]{1,40}[–—-]\\s?(" + AGENCY + "|" + NAMED_WIRE + ")\\b");

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:^(?:Source|Credit|By):?\\s*|[(\\[–—-]\\s*)("
              + AGENCY
              + "|"
              + NAMED_WIRE
              + ")[)\\]]?\\.?$");

  private WireCredit() {}

  /** Each name that is credited, with the name it is kept under. */
  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String line : WordList.lines("wire-agencies.txt")) {
      String[] parts = line.split(":", 2);
      String kept = parts[0].strip();
      names.put(kept, kept);
      for (String other : parts[1].split(",", -1)) {
        if (!other.isBlank()) {
          names.putIfAbsent(other.strip(), kept);
        }
      }
    }
    return names;
  }

  /**
   * The agency's name.
   *
   * @param byline the byline as written, empty if there is none
   * @param paragraphs the paragraphs of the body
   */
  public static Optional<String> find(String byline, List<String> paragraphs) {
    return credited(byline, paragraphs).map(name -> NAMES.getOrDefault(name, name));
  }

  private static Optional<String> credited(String byline, List<String> paragraphs) {
    Matcher inByline = IN_BYLINE.matcher(byline);
    if (inByline.find()) {
      return Optional.of(inByline.group(1));
    }
    if (paragraphs.isEmpty()) {
      return Optional.empty();
    }
    return named(IN_DATELINE, paragraphs.get(0))
        .or(() -> named(AFTER_PLACE, paragraphs.get(0)))
        .or(() -> named(AFTER_DASH, paragraphs.get(0)))
        .or(() -> closing(paragraphs.get(paragraphs.size() - 1)));
  }

  /** A last line of nothing but a credit, such as {@code (AFP)} or {@code Source: Reuters}. */
  private static Optional<String> closing(String last) {
    String line = last.length() > 60 ? last.substring(last.length() - 40) : last;
    Matcher m = CLOSING.matcher(line.strip());
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }

  private static Optional<String> named(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? Optional.of(m.group(1)) : Optional.empty();
  }
}
