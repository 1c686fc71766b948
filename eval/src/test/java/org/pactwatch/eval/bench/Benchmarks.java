package org.pactwatch.eval.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs benchmarks as JMH's own command line does, and sums up those that count pages. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Runs what the arguments choose.
   *
   * @param arguments JMH's; {@code -h} tells them
   */
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    CommandLineOptions options = new CommandLineOptions(arguments);
    Runner runner = new Runner(options);
    if (options.shouldHelp()) {
      System.out.println("Options are those of JMH, https://github.com/openjdk/jmh");
    } else if (options.shouldList()) {
      runner.list();
    } else {
      sumUp(runner.run());
    }
  }

  private static void sumUp(Collection<RunResult> results) {
    Map<String, Double> perPage = new TreeMap<>();
    for (RunResult run : results) {
      Map<String, Result> counted = Map.copyOf(run.getSecondaryResults());
      Result pages = counted.get("pages");
      Result nanos = counted.get("cpuNanos");
      if (pages != null && nanos != null) {
        String name = run.getPrimaryResult().getLabel();
        perPage.put(name, nanos.getScore() / pages.getScore());
      }
    }
    perPage.forEach(
        (name, nanos) ->
            System.out.printf(
                Locale.ROOT,
                "%-14s %6.2f ms of the processor's time a page, %4.0f pages/s on one core%n",
                name,
                nanos / 1e6,
                1e9 / nanos));
    Double extract = perPage.get("extract");
    Double parse = perPage.get("parseAndText");
    if (extract != null && parse != null) {
      System.out.printf(
          Locale.ROOT, "extract takes %.2f times the time of parseAndText%n", extract / parse);
    }
  }
}
