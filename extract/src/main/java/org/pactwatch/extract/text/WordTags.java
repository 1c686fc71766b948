package org.pactwatch.extract.text;

import java.util.Locale;
import opennlp.tools.postag.POSTaggerME;
import org.jspecify.annotations.Nullable;

/**
 * The parts of speech of one sentence's words, found out when one of them is first asked for. As
 * the tagger, for one thread.
 */
final class WordTags {
  private final POSTaggerME tagger;
  private final WordLemmas lemmas;
  private final String[] words;
  private final boolean titleCase;
  private String @Nullable [] tags;

  /**
   * Nothing is found out yet.
   *
   * @param titleCase whether the words' capitals say nothing
   */
  WordTags(POSTaggerME tagger, WordLemmas lemmas, String[] words, boolean titleCase) {
    this.tagger = tagger;
    this.lemmas = lemmas;
    this.words = words;
    this.titleCase = titleCase;
  }

  String tag(int word) {
    String[] found = tags;
    if (found == null) {
      found = tagger.tag(titleCase ? lowerCased(words) : words);
      tags = found;
    }
    return found[word];
  }

  String lemma(int word) {
    return lemmas.of(words[word], tag(word));
  }

  private static String[] lowerCased(String[] words) {
    String[] lower = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      lower[i] = words[i].toLowerCase(Locale.ROOT);
    }
    return lower;
  }
}
