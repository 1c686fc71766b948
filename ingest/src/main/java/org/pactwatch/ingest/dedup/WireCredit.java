package org.pactwatch.ingest.dedup;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the agency that a story is credited to: in the byline, in the dateline ({@code DOHA, May 4
 * (Reuters) -}), or at the end.
 */
public final class WireCredit {
  private static final String AGENCY =
      "Reuters|AFP|Agence France-Presse|AP|The Associated Press|Associated"
          + " Press|dpa|DPA|ANSA|EFE|Xinhua|TASS|Interfax|RIA Novosti|Anadolu(?:"
          + " Agency)?|AA|PTI|Press Trust of India|ANI|IANS|APP|Associated Press of"
          + " Pakistan|QNA|Qatar News Agency|SPA|Saudi Press"
          + " Agency|WAM|KUNA|BNA|MENA|Petra|IRNA|Mehr|Tasnim|Yonhap|Kyodo(?:"
          + " News)?|Jiji|Bernama|Antara|VNA|PNA|CNA|Ukrinform|AZERTAC|APA|Trend|Bloomberg|UPI|PA"
          + " Media|PA|CP|The Canadian"
          + " Press|AAP|Belga|APA|Keystone-SDA|ATS|Lusa|PAP|CTK|Hina|Tanjug|Efe";
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

  /**
   * The agency as credited.
   *
   * @param byline the byline as written, empty if there is none
   * @param paragraphs the paragraphs of the body
   */
  public static Optional<String> find(String byline, List<String> paragraphs) {
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
