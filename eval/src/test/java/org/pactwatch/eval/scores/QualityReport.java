package org.pactwatch.eval.scores;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.pactwatch.eval.quality.Checkout;
import org.pactwatch.eval.quality.Floors;
import org.pactwatch.eval.quality.QualitySet;

/**
 * The program behind {@code eval/quality}. Arguments: beginnings of sets' names, such as {@code
 * readings}, none for all; or {@code --release VERSION} to measure all and keep the figures as
 * those of a release.
 */
@SuppressWarnings("SystemOut")
public final class QualityReport {
  private static final Path RELEASED =
      Checkout.path("eval/src/test/resources/quality/released.txt");
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private QualityReport() {}

  /** Prints the table; ends with 1 if a figure is below its floor, with 2 if misused. */
  public static void main(String[] arguments) throws IOException {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) throws IOException {
    boolean releasing = arguments.contains("--release");
    List<QualitySet> sets = AllSets.list();
    if (releasing && (arguments.size() != 2 || arguments.indexOf("--release") != 0)) {
      System.err.println("quality: --release takes a version and nothing else");
      return MISUSED;
    }
    if (!releasing && !arguments.isEmpty()) {
      sets = sets.stream().filter(s -> arguments.stream().anyMatch(s.name()::startsWith)).toList();
    }
    if (sets.isEmpty()) {
      System.err.println("quality: no set is called " + String.join(" or ", arguments));
      return MISUSED;
    }
    Scores scores = new Scores(new Floors().all(), RELEASED, System.out);
    boolean good = scores.print(sets);
    if (releasing) {
      Optional<String> refused = scores.keep(arguments.get(1), Clock.systemUTC());
      if (refused.isPresent()) {
        System.err.println("quality: " + refused.get());
        return FAILED;
      }
      System.err.println("Written: " + RELEASED);
    }
    return good ? 0 : FAILED;
  }
}
