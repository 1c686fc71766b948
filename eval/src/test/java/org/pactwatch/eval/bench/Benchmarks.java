package org.pactwatch.eval.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs benchmarks as JMH's own command line does, and sums up what they measured. The property
 * {@code bench.file} names a file for the results as JSON, {@code bench.commit} what was measured.
 */
@SuppressWarnings("SystemOut")
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Runs what the arguments choose.
   *
   * @param arguments JMH's; {@code -h} tells them
   */
  public static void main(String[] arguments)
      throws RunnerException, CommandLineOptionException, IOException {
    CommandLineOptions options = new CommandLineOptions(arguments);
    Runner runner = new Runner(options);
    if (options.shouldHelp()) {
      options.showHelp();
    } else if (options.shouldList()) {
      runner.list();
    } else {
      sumUp(new BenchmarkReport(runner.run().stream().map(Measured::of).toList()));
    }
  }

  private static void sumUp(BenchmarkReport report) throws IOException {
    report.measured().forEach(m -> System.out.println(m.line()));
    report.ratios().forEach(System.out::println);
    String file = System.getProperty("bench.file", "");
    if (!file.isEmpty()) {
      report.write(Path.of(file), System.getProperty("bench.commit", "unknown"));
      System.out.println("Written: " + file);
    }
  }
}
