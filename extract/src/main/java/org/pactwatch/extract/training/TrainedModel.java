package org.pactwatch.extract.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  /** So many held-out names make a corpus one whose measure alone can tell. */
  private static final int TELLING = 100;

  /** What chance may take from the F1 on one corpus. */
  private static final double CHANCE = 0.02;

  /**
   * Whether it finds names worse than the present model: in all held-out sentences together, or
   * clearly so in those of any large corpus, since a corpus that teaches errors measures well on
   * its own.
   */
  public boolean isWorse() {
    return measured.all().f1() < present.all().f1() || !worseOn().isEmpty();
  }

  /** The large corpora on which it is clearly worse. */
  public List<String> worseOn() {
    return present.byCorpus().entrySet().stream()
        .filter(e -> e.getValue().names() >= TELLING)
        .filter(e -> f1(e.getKey()) < e.getValue().f1() - CHANCE)
        .map(Map.Entry::getKey)
        .toList();
  }

  private double f1(String corpus) {
    return measured.byCorpus().getOrDefault(corpus, Score.NONE).f1();
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
