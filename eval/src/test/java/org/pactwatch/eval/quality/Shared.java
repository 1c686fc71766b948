package org.pactwatch.eval.quality;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The material that lies beside a checkout on some machines and is never part of it. The property
 * {@code shared} names another place.
 */
public final class Shared {
  private Shared() {}

  /** A folder of it, which need not be there. */
  public static Path path(String name) {
    String given = System.getProperty("shared", "");
    return (given.isEmpty() ? Checkout.path("../shared") : Path.of(given)).resolve(name);
  }

  /** A folder of it; the test that asks is skipped, and says so, where there is none. */
  public static Path folder(String name) {
    Path folder = path(name);
    assumeTrue(Files.isDirectory(folder), () -> "skipped: no folder " + folder);
    return folder;
  }
}
