package org.pactwatch.ingest.text;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Month names, long and short, in the languages that the platform's locale data knows well. */
public final class Months {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "az", "sv", "da", "no",
          "fi", "cs", "sk", "hu", "ro", "bg", "sr", "hr", "el", "id", "ms", "ar", "he", "fa", "hi",
          "vi", "th", "ca", "et", "lv", "lt", "sl", "kk", "ka", "hy", "is", "sw");
  private static final Map<String, Integer> BY_NAME = load();

  private Months() {}

  /** The number of the month of a name in any of the languages. */
  public static Optional<Integer> number(String name) {
    return Optional.ofNullable(BY_NAME.get(plain(name)));
  }

  private static Map<String, Integer> load() {
    Map<String, Integer> names = new HashMap<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          String name = plain(month.getDisplayName(style, locale));
          if (name.length() > 1 && name.chars().noneMatch(Character::isDigit)) {
            names.putIfAbsent(name, month.getValue());
          }
        }
      }
    }
    names.put("sept", 9);
    names.put("mär", 3);
    return names;
  }

  private static String plain(String name) {
    String lower = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
