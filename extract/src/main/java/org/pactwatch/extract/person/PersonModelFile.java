package org.pactwatch.extract.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.pactwatch.model.ContentHash;

/**
 * A model of people's names as it lies on the class path, known to be the one of its manifest but
 * not yet taken apart, which takes a hundred times as long as reading it.
 *
 * @param bytes the file
 * @param manifest where it comes from
 */
public record PersonModelFile(byte[] bytes, ModelManifest manifest) {
  /** Where the model lies under a root of the class path; the manifest lies beside it. */
  public static final String MODEL = "org/pactwatch/extract/person/person.bin";

  /** Where the manifest lies. */
  public static final String MANIFEST = "org/pactwatch/extract/person/person.properties";

  /**
   * Reads the model that stands first on the class path.
   *
   * @throws UncheckedIOException if there is none, it cannot be read, or it is not the one its
   *     manifest tells of
   */
  public static PersonModelFile installed() {
    try (InputStream model = open(MODEL);
        InputStream manifest = open(MANIFEST)) {
      return of(model.readAllBytes(), ModelManifest.read(manifest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file from its bytes.
   *
   * @throws IOException if they are not the ones the manifest tells of
   */
  public static PersonModelFile of(byte[] bytes, ModelManifest manifest) throws IOException {
    String told = manifest.entries().getOrDefault(ModelManifest.CHECKSUM, "none");
    String is = ContentHash.of(bytes);
    if (!is.equals(told)) {
      throw new IOException(
          "the model of people's names is not the one of its manifest: checksum "
              + is
              + ", the manifest says "
              + told);
    }
    return new PersonModelFile(bytes, manifest);
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = PersonModelFile.class.getClassLoader().getResourceAsStream(name);
    if (in == null) {
      throw new IOException("no model " + name + " on the class path");
    }
    return in;
  }

  /** Names the model, for the record of what made a reading. */
  public String version() {
    return "person/" + manifest.version();
  }
}
