package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the people out of bylines. */
final class Byline {
  private static final int LONGEST_NAME = 100;
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:view )?(?:all"
              + " )?(?:(?:written|reported|articles?|stories|posts|posted|published|updated|words|story|text|photos?)"
              + " )?(?:by|von|par|por|di|door|av|af|da|autor(?:in)?|author)\\b\\s*[:：]?\\s+|^by:?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:,|;|\\||/|•|·|\\n"
              + "|&|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b|\\ben\\b|\\bwith\\b)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER =
      Pattern.compile(
          "\\s+(?:[-–—|]|\\bfor\\b|\\bin\\b|\\bat\\b|\\bcorrespondent\\b|\\(|@|\\bon\\b"
              + "|\\bpublished\\b|\\bupdated\\b|\\bspecial\\b|(?:MS|MA|MD|MPH|RD|RN|JD|PhD|Ph\\.D\\.?)$).*$",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> NOBODY =
      Set.of(
          "staff",
          "editor",
          "editors",
          "editorial",
          "newsroom",
          "desk",
          "team",
          "admin",
          "administrator",
          "correspondent",
          "reporter",
          "reporters",
          "agencies",
          "agency",
          "redaktion",
          "redaction",
          "rédaction",
          "redacción",
          "redazione",
          "news",
          "press",
          "media",
          "online",
          "contributor",
          "contributors",
          "network",
          "author",
          "web",
          "service",
          "services",
          "bureau",
          "guest",
          "writer",
          "writers",
          "associated",
          "reuters",
          "afp",
          "dpa",
          "bloomberg",
          "magazine",
          "times",
          "post",
          "daily",
          "journal",
          "tribune",
          "herald",
          "gazette",
          "wire",
          "newswire",
          "board",
          "channel",
          "tv",
          "radio",
          "inc",
          "llc",
          "follow",
          "following",
          "followed",
          "notifications",
          "sign",
          "subscribe",
          "newsletter",
          "view",
          "posts",
          "today",
          "unknown",
          "anonymous",
          "nachrichtenagentur",
          "agencia",
          "agência",
          "agenzia",
          "agence",
          "ajansı",
          "brandroom",
          "sponsored");

  private static final Set<String> SECTIONS = Set.copyOf(DataLines.of("section-words.txt"));
  private static final Pattern PLAIN =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’.-]*(?: (?:(?:de|del|da|dos|la|van|von|der|den|al|el|bin|ibn|di|y)"
              + " )*\\p{Lu}[\\p{L}'’.-]*){1,3}");

  private static final Pattern EAST_ASIAN =
      Pattern.compile(
          "(?!.*[社网網報报局部刊]$)(?:\\p{IsHan}{2,4}|\\p{IsHangul}{2,4}|\\p{IsHan}{1,3}"
              + " \\p{IsHan}{1,3})");

  private Byline() {}

  /** Whether a text begins with a word that names its author, such as <i>by</i>. */
  static boolean isSigned(String text) {
    return LEAD.matcher(text.strip()).find();
  }

  /**
   * Whether a text is two to four capitalised words and nothing else, none of them a word of
   * sections, places or interfaces.
   */
  static boolean isPlainName(String text, @Nullable String site) {
    String name = text.strip();
    if (name.length() > LONGEST_NAME || !PLAIN.matcher(name).matches() || !isPerson(name, site)) {
      return false;
    }
    for (String word : name.toLowerCase(Locale.ROOT).split("[ -]")) {
      if (SECTIONS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** The people named in some bylines, each once, without titles of offices or the site's name. */
  static List<String> people(Collection<String> bylines, @Nullable String site) {
    Map<String, String> people = new LinkedHashMap<>();
    for (String byline : bylines) {
      for (String part : parts(byline)) {
        String name = AFTER.matcher(part).replaceFirst("").strip();
        if (isPerson(name, site)) {
          people.putIfAbsent(PageText.key(name), fixCase(name));
        }
      }
    }
    return List.copyOf(people.values());
  }

  private static List<String> parts(String byline) {
    List<String> parts = new ArrayList<>();
    String line = LEAD.matcher(PageText.clean(byline)).replaceFirst("");
    for (String part : BETWEEN.split(line)) {
      String name = LEAD.matcher(part).replaceFirst("").strip();
      if (!name.isEmpty()) {
        parts.add(name);
      }
    }
    return parts;
  }

  /** Whether a string can be a person's name: two to six words, no figures, no office's word. */
  static boolean isPerson(String name, @Nullable String site) {
    if (EAST_ASIAN.matcher(name).matches()) {
      return site == null || !site.contains(name);
    }
    int words = PageText.words(name);
    if (name.length() < 4 || name.length() > 60 || words < 2 || words > 6) {
      return false;
    }
    if (name.chars().anyMatch(c -> Character.isDigit(c) || "@:<>{}[]=_#".indexOf(c) >= 0)) {
      return false;
    }
    if (site != null && isOfSite(name, site)) {
      return false;
    }
    for (String word : name.toLowerCase(Locale.ROOT).split("[\\s.-]+")) {
      if (NOBODY.contains(word)) {
        return false;
      }
    }
    int first = name.codePointAt(0);
    return Character.isUpperCase(first) || Character.getType(first) == Character.OTHER_LETTER;
  }

  /** Whether a name is the site's, or begins with it or with its address short of the ending. */
  private static boolean isOfSite(String name, String site) {
    String own = PageText.key(site.replaceFirst("\\.\\p{L}{2,4}$", ""));
    String first = PageText.key(name.split(" ", 2)[0]);
    return PageText.key(site).equals(PageText.key(name)) || first.equals(own);
  }

  private static String fixCase(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.equals(name.toLowerCase(Locale.ROOT))) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    boolean start = true;
    for (char c : name.toCharArray()) {
      out.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c);
    }
    return out.toString();
  }
}
