package org.pactwatch.ingest.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The language of a page: declared and borne out by the most frequent words of its text, or told by
 * these; in doubt, a model is asked.
 */
final class Language {
  private static final Map<String, Set<String>> FREQUENT =
      Map.of(
          "en", words("the of and to in that is for on with was said by from has it"),
          "de", words("der die und das den von zu mit sich des auf für ist nicht ein eine"),
          "fr", words("le la les des et en un une du dans est que pour qui sur pas"),
          "es", words("el la de que y los del las por con una para se su al como"),
          "it", words("il di che la e un per non una sono con del della si da nel"),
          "pt", words("o de que e do da em um para com não uma os no na se"),
          "nl", words("de het een van en in is dat op te zijn met voor niet aan die"),
          "tr", words("ve bir bu için ile da de olarak olan daha çok ise gibi kadar sonra ne"),
          "pl", words("w i na z do że nie się to jest o po jak dla przez oraz"),
          "sv", words("och att det i en som är på för av med den till inte har de"));

  private static final List<String> LANGUAGES = FREQUENT.keySet().stream().sorted().toList();
  private static final int[] NO_LANGUAGE = {};

  /** The languages in which a word is frequent. */
  private static final Map<String, int[]> WORDS = languagesByWord();

  private static final int LONGEST_WORD =
      WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);
  private static final int ENOUGH = 200;
  private static final Set<String> NORWEGIAN = Set.of("no", "nb", "nn");

  private Language() {}

  /** ISO 639-1 code of a page with a text. */
  static Optional<String> of(Document page, MetaTags meta, String text) {
    Optional<String> declared = declared(page, meta);
    Optional<String> told = told(text);
    boolean borneOut =
        declared.isPresent()
            && (told.isPresent() ? told.equals(declared) : !FREQUENT.containsKey(declared.get()));
    if (borneOut || PageText.weight(text) < ENOUGH) {
      return declared.or(() -> told);
    }
    if (declared.isEmpty() && told.isPresent()) {
      return told;
    }
    Optional<String> model = LanguageModel.of(text);
    return model.filter(code -> !isSame(code, declared)).or(() -> declared).or(() -> told);
  }

  /**
   * Whether two codes are of one language; that of both written forms of Norwegian is {@code no}.
   */
  private static boolean isSame(String code, Optional<String> declared) {
    return declared.isPresent() && NORWEGIAN.contains(code) && NORWEGIAN.contains(declared.get());
  }

  /** ISO 639-1 code of a text that declares none. */
  static Optional<String> ofText(String text) {
    Optional<String> told = told(text);
    return told.isPresent() || PageText.weight(text) < ENOUGH ? told : LanguageModel.of(text);
  }

  private static Set<String> words(String list) {
    return new HashSet<>(List.of(list.split(" ")));
  }

  private static Map<String, int[]> languagesByWord() {
    Map<String, int[]> byWord = new HashMap<>();
    FREQUENT
        .values()
        .forEach(
            words ->
                words.forEach(
                    word ->
                        byWord.put(
                            word,
                            IntStream.range(0, LANGUAGES.size())
                                .filter(
                                    i ->
                                        FREQUENT
                                            .getOrDefault(LANGUAGES.get(i), Set.of())
                                            .contains(word))
                                .toArray())));
    return byWord;
  }

  /** ISO 639-1 code as the page declares it. */
  private static Optional<String> declared(Document page, MetaTags meta) {
    Element html = page.selectFirst("html");
    String lang =
        html == null ? "" : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
    return code(lang)
        .or(() -> meta.get("og:locale").flatMap(Language::code))
        .or(() -> meta.get("content-language").flatMap(Language::code))
        .or(
            () ->
                meta.first(List.of("dc.language", "language", "inlanguage"))
                    .flatMap(Language::code));
  }

  private static Optional<String> code(String tag) {
    String code = tag.strip().toLowerCase(Locale.ROOT).split("[-_,;]", 2)[0];
    return code.length() == 2 && isLetter(code.charAt(0)) && isLetter(code.charAt(1))
        ? Optional.of(code)
        : Optional.empty();
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** ISO 639-1 code as far as frequent words or the script tell it. */
  private static Optional<String> told(String text) {
    int[] counts = new int[LANGUAGES.size()];
    int words = count(text.length() > 6000 ? text.substring(0, 6000) : text, counts);
    int best = 0;
    int second = -1;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[best]) {
        second = best;
        best = i;
      } else if (second < 0 || counts[i] > counts[second]) {
        second = i;
      }
    }
    int most = counts[best];
    boolean clear = most >= 3 && most > 0.08 * words && most > counts[second] * 1.2;
    return clear ? Optional.of(LANGUAGES.get(best)) : Optional.empty();
  }

  /** Counts the frequent words of each language; returns how many words there are. */
  private static int count(String text, int[] counts) {
    String lower = text.toLowerCase(Locale.ROOT);
    int words = 0;
    int from = -1;
    for (int i = 0; i <= lower.length(); ) {
      int c = i < lower.length() ? lower.codePointAt(i) : ' ';
      if ((c >= 'a' && c <= 'z') || (c > 0x7f && Character.isLetter(c))) {
        from = from < 0 ? i : from;
      } else if (from >= 0) {
        words++;
        if (i - from <= LONGEST_WORD) {
          for (int language : WORDS.getOrDefault(lower.substring(from, i), NO_LANGUAGE)) {
            counts[language]++;
          }
        }
        from = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }
}
