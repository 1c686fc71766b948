package org.pactwatch.ingest.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language of a text after Apache OpenNLP's language detector (103 languages, trained on the
 * Leipzig corpora). The model takes 40 MB and about two seconds to load, so it is loaded on the
 * first question, and only doubtful pages ask. Safe for use by many threads.
 */
final class LanguageModel {
  private static final String FILE = "/langdetect-183.bin";
  private static final int SAMPLE = 1500;
  private static final double CLEAR = 2;
  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private LanguageModel() {}

  /** Loaded when it is first touched. */
  private static final class Loaded {
    private static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = LanguageModel.class.getResourceAsStream(FILE)) {
        if (in == null) {
          throw new IOException("no model " + FILE + " on the class path");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** ISO 639-1 code, if one language is at least twice as probable as the next. */
  static Optional<String> of(String text) {
    String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    var found = new LanguageDetectorME(Loaded.MODEL).predictLanguages(sample);
    boolean clear =
        found.length == 1
            || (found.length > 1 && found[0].getConfidence() >= CLEAR * found[1].getConfidence());
    return clear ? Optional.ofNullable(TWO_LETTERS.get(found[0].getLang())) : Optional.empty();
  }

  /** ISO 639-3 codes to those of ISO 639-1; single languages to their macrolanguage. */
  private static Map<String, String> twoLetters() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      codes.putIfAbsent(Locale.forLanguageTag(two).getISO3Language(), two);
    }
    codes.putAll(
        Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "plt", "mg", "pes", "fa", "pnb", "pa"));
    codes.putAll(Map.of("nob", "nb", "nno", "nn", "heb", "he", "ind", "id"));
    return Map.copyOf(codes);
  }
}
