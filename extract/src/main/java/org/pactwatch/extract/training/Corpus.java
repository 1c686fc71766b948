package org.pactwatch.extract.training;

import java.util.List;

/**
 * Sentences of one collection.
 *
 * @param name what it is called
 * @param checksum hash of what it was read from, see {@link org.pactwatch.model.ContentHash}
 * @param sentences its sentences
 */
public record Corpus(String name, String checksum, List<AnnotatedSentence> sentences) {
  public Corpus {
    sentences = List.copyOf(sentences);
  }

  List<AnnotatedSentence> trainedOn() {
    return sentences.stream().filter(s -> !s.isHeldOut()).toList();
  }

  List<AnnotatedSentence> heldOut() {
    return sentences.stream().filter(AnnotatedSentence::isHeldOut).toList();
  }
}
