package org.pactwatch.extract.text;

import java.util.Locale;
import java.util.Set;

/**
 * Abbreviations of ranks, titles, forms of address and months, whose full stop belongs to the word.
 * OpenNLP's models were trained on text that lacks most of them.
 */
final class Abbreviations {
  private static final Set<String> WORDS =
      Set.of(
          "adm", "amb", "apr", "art", "aug", "brig", "capt", "cdr", "cmdr", "col", "cpl", "dec",
          "dr", "feb", "gen", "gens", "gov", "govs", "hon", "jan", "jul", "jun", "lt", "maj", "mar",
          "messrs", "mr", "mrs", "ms", "no", "nov", "oct", "pres", "prof", "rep", "reps", "rev",
          "sec", "sen", "sens", "sep", "sept", "sgt", "st", "vs");

  private Abbreviations() {}

  /** Whether a word, given without its full stop, is one. */
  static boolean contain(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }
}
