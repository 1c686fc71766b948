package org.pactwatch.extract.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;

/**
 * Base forms of words by OpenNLP's model, asked for each word and part of speech alone and
 * remembered. The model weighs the neighbours, too, but its answer depends on them for 7 words in a
 * thousand only, while asking it costs more than all other layers together. A word is never asked
 * with neighbours, so the answer does not depend on what was read before. Not thread-safe.
 */
final class WordLemmas {
  private static final int REMEMBERED = 40_000;

  /** Longer runs of letters are no words; the model's edit scripts cost their square. */
  private static final int LONGEST_WORD = 40;

  private final LemmatizerME lemmatizer;
  private final Map<String, String> known = new RecentlyUsed();

  WordLemmas(LemmatizerModel model) {
    this.lemmatizer = new LemmatizerME(model);
  }

  /** The base form in lower case; the word itself where the model knows none. */
  String of(String word, String tag) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.length() > LONGEST_WORD
        ? lower
        : known.computeIfAbsent(tag + ' ' + lower, key -> ask(lower, tag));
  }

  private String ask(String lower, String tag) {
    String lemma = lemmatizer.lemmatize(new String[] {lower}, new String[] {tag})[0];
    return lemma.equals("O") || lemma.isEmpty() ? lower : lemma.toLowerCase(Locale.ROOT);
  }

  private static final class RecentlyUsed extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1;

    RecentlyUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
      return size() > REMEMBERED;
    }
  }
}
