package org.pactwatch.extract.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * The English models of Apache OpenNLP (trained on Universal Dependencies EWT), loaded once from
 * the class path. Immutable and shared; the engines made from them are not.
 *
 * @param sentences sentence boundaries
 * @param tokens token boundaries
 * @param tags parts of speech
 * @param lemmas base forms
 */
public record LanguageModels(
    SentenceModel sentences, TokenizerModel tokens, POSModel tags, LemmatizerModel lemmas) {
  private static final String VERSION = "1.3-2.5.4";

  /**
   * Loads the models.
   *
   * @throws UncheckedIOException if one is not on the class path or cannot be read
   */
  public static LanguageModels load() {
    return new LanguageModels(
        read("sentence", SentenceModel::new),
        read("tokens", TokenizerModel::new),
        read("pos", POSModel::new),
        read("lemmas", LemmatizerModel::new));
  }

  private static <T> T read(String kind, Reader<T> reader) {
    String name = "/opennlp-en-ud-ewt-" + kind + "-" + VERSION + ".bin";
    try (InputStream in = LanguageModels.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("no model " + name + " on the class path");
      }
      return reader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(InputStream in) throws IOException;
  }
}
