package org.pactwatch.eval.identity;

import java.io.IOException;
import java.nio.file.Path;

/** Prints how well claims are put together, and every pair that is not. */
final class IdentityReport {
  private IdentityReport() {}

  /** Takes pairs of a file of names and the folder of gold it speaks of. */
  public static void main(String[] arguments) throws IOException {
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      GoldPacts gold = GoldPacts.of(Path.of(arguments[i]), Path.of(arguments[i + 1]));
      Bcubed score = gold.score();
      gold.faults().forEach(System.out::println);
      System.out.printf(
          "%s: %d claims, precision %.4f, recall %.4f, F1 %.4f%n",
          arguments[i], score.items(), score.precision(), score.recall(), score.f1());
    }
  }
}
