package org.pactwatch.eval.bench;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one benchmark measured.
 *
 * @param name class and method
 * @param parameters with which it ran
 * @param score what JMH says, by the clock
 * @param error the half width of its interval of 99.9 % confidence; not a number for few iterations
 * @param unit of the score
 * @param counted by what was counted beside the time, such as pages, per second of the processor
 */
record Measured(
    String name,
    Map<String, String> parameters,
    double score,
    double error,
    String unit,
    Map<String, Double> counted) {
  private static final String PROCESSOR = "cpuNanos";
  private static final double NANOS = 1e9;

  static Measured of(RunResult run) {
    Result<?> primary = run.getPrimaryResult();
    String full = run.getParams().getBenchmark();
    int method = full.lastIndexOf('.');
    Map<String, String> parameters = new TreeMap<>();
    for (String key : run.getParams().getParamsKeys()) {
      parameters.put(key, run.getParams().getParam(key));
    }
    return new Measured(
        full.substring(full.lastIndexOf('.', method - 1) + 1),
        parameters,
        primary.getScore(),
        primary.getScoreError(),
        primary.getScoreUnit(),
        rates(run));
  }

  @SuppressWarnings("rawtypes") // as JMH gives them
  private static Map<String, Double> rates(RunResult run) {
    Map<String, Double> rates = new TreeMap<>();
    Map<String, Result> secondary = new TreeMap<>(run.getSecondaryResults());
    Result<?> processor = secondary.remove(PROCESSOR);
    if (processor != null) {
      double seconds = processor.getScore() / NANOS;
      secondary.forEach((name, result) -> rates.put(name, result.getScore() / seconds));
      rates.values().removeIf(rate -> rate == 0);
    }
    return rates;
  }

  /** How much of a thing was done in a second of the processor. */
  Optional<Double> rate(String thing) {
    return Optional.ofNullable(counted.get(thing));
  }

  /** A line for people. */
  String line() {
    String done =
        counted.entrySet().stream()
            .map(c -> String.format(Locale.ROOT, "%,.1f %s", c.getValue(), c.getKey()))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%-36s %-14s %,12.2f %s%s",
        name,
        String.join(",", parameters.values()),
        score,
        unit,
        done.isEmpty() ? "" : "; a second of the processor: " + done);
  }
}
