package org.pactwatch.extract.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pactwatch.extract.person.ModelManifest;
import org.pactwatch.extract.person.PersonModelFile;

/**
 * A model just trained.
 *
 * @param bytes the model's file
 * @param manifest where it comes from
 * @param measured how it does
 * @param present how the present model does on the same held-out sentences
 */
public record TrainedModel(
    byte[] bytes, ModelManifest manifest, Measured measured, Measured present) {

  /** Whether it finds names worse than the present model. */
  public boolean isWorse() {
    return measured.all().f1() < present.all().f1();
  }

  /**
   * Writes model and manifest under a root of the class path.
   *
   * @throws IOException if that is not possible
   * @throws IllegalStateException if it is worse than the present model
   */
  public void install(Path root) throws IOException {
    if (isWorse()) {
      throw new IllegalStateException("a worse model is not installed");
    }
    Path model = root.resolve(PersonModelFile.MODEL);
    Files.createDirectories(model.getParent());
    Files.write(model, bytes);
    Files.writeString(root.resolve(PersonModelFile.MANIFEST), manifest.text());
  }
}
