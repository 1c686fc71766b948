package org.pactwatch.extract.person;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import opennlp.tools.namefind.TokenNameFinderModel;

/**
 * The model of people's names with its manifest, loaded from the class path. A model that stands
 * earlier on the class path replaces the one that comes with the program. Immutable and shared; the
 * taggers made from it are not.
 *
 * @param model OpenNLP's name finder model
 * @param manifest where it comes from
 */
public record PersonModel(TokenNameFinderModel model, ModelManifest manifest) {
  /**
   * Loads the model.
   *
   * @throws UncheckedIOException if it is not on the class path, cannot be read, or is not the one
   *     its manifest tells of
   */
  public static PersonModel load() {
    try {
      return of(PersonModelFile.installed());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A model from its file.
   *
   * @throws IOException if that is no model
   */
  public static PersonModel of(PersonModelFile file) throws IOException {
    return new PersonModel(
        new TokenNameFinderModel(new ByteArrayInputStream(file.bytes())), file.manifest());
  }

  /** A tagger for one thread. */
  public PersonTagger tagger() {
    return new PersonTagger(model);
  }
}
