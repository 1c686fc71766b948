package org.pactwatch.extract.person;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.pactwatch.model.ContentHash;

/**
 * The model of people's names with its manifest, loaded from the class path. A model that stands
 * earlier on the class path replaces the one that comes with the program. Immutable and shared; the
 * taggers made from it are not.
 *
 * @param model OpenNLP's name finder model
 * @param manifest where it comes from
 */
public record PersonModel(TokenNameFinderModel model, ModelManifest manifest) {
  /** Where the model lies under a root of the class path; the manifest lies beside it. */
  public static final String MODEL = "org/pactwatch/extract/person/person.bin";

  /** Where the manifest lies. */
  public static final String MANIFEST = "org/pactwatch/extract/person/person.properties";

  /**
   * Loads the model.
   *
   * @throws UncheckedIOException if it is not on the class path, cannot be read, or is not the one
   *     its manifest tells of
   */
  public static PersonModel load() {
    try (InputStream model = open(MODEL);
        InputStream manifest = open(MANIFEST)) {
      return of(model.readAllBytes(), ModelManifest.read(manifest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A model from its bytes.
   *
   * @throws IOException if they are no model, or not the one the manifest tells of
   */
  public static PersonModel of(byte[] model, ModelManifest manifest) throws IOException {
    String told = manifest.entries().getOrDefault(ModelManifest.CHECKSUM, "none");
    String is = ContentHash.of(model);
    if (!is.equals(told)) {
      throw new IOException(
          "the model of people's names is not the one of its manifest: checksum "
              + is
              + ", the manifest says "
              + told);
    }
    return new PersonModel(new TokenNameFinderModel(new ByteArrayInputStream(model)), manifest);
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = PersonModel.class.getClassLoader().getResourceAsStream(name);
    if (in == null) {
      throw new IOException("no model " + name + " on the class path");
    }
    return in;
  }

  /** Names the model, for the record of what made a reading. */
  public String version() {
    return "person/" + manifest.version();
  }

  /** A tagger for one thread. */
  public PersonTagger tagger() {
    return new PersonTagger(model);
  }
}
