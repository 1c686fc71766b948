package org.pactwatch.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.config.ConfigurationException;
import org.pactwatch.app.config.ConfigurationFile;
import org.pactwatch.ingest.publisher.PublisherSpecs;
import org.pactwatch.ingest.publisher.SpecSource;
import picocli.CommandLine.Option;

/** The options that say by which publisher specifications single pages are read. */
final class Specifications {
  @Option(
      names = "--publishers",
      paramLabel = "DIR",
      description =
          "Also read pages by the publisher specifications in this folder. Default: the one that"
              + " pactwatch.yaml in the current folder names.")
  private @Nullable Path folder;

  @Option(
      names = "--generic",
      description = "Read pages by the generic way alone, without publisher specifications.")
  private boolean generic;

  /** The specifications; what is wrong with them is in their problems. */
  PublisherSpecs specs() {
    return generic ? PublisherSpecs.none() : with(folder == null ? configured() : folder);
  }

  /** Those that come with the program, and those in a folder if there is one. */
  static PublisherSpecs with(@Nullable Path folder) {
    PublisherSpecs shipped = PublisherSpecs.shipped();
    return folder == null ? shipped : shipped.with(SpecSource.folder(folder));
  }

  private static @Nullable Path configured() {
    if (!Files.exists(ConfigurationFile.USUAL)) {
      return null;
    }
    try {
      return ConfigurationFile.read(ConfigurationFile.USUAL).publishers();
    } catch (ConfigurationException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
  }
}
