package org.pactwatch.eval.quality;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the checkout is: tests run in the folder of their module, the programs that measure at the
 * root.
 */
public final class Checkout {
  private static final Path ROOT =
      Files.isDirectory(Path.of("eval/src")) ? Path.of("") : Path.of("..");

  private Checkout() {}

  /** A file or folder of the checkout, by its path from the root. */
  public static Path path(String inside) {
    return ROOT.resolve(inside);
  }
}
