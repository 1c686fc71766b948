package org.pactwatch.eval.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the benchmarks of a run measured, with ratios to what others take for the same input.
 *
 * @param measured in the order of the run
 */
record BenchmarkReport(List<Measured> measured) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Ours, and by what it is compared. */
  private static final Map<String, String> OURS =
      Map.of("pages", "PageBenchmark.extract", "tokens", "ReadingBenchmark.tagging");

  BenchmarkReport {
    measured = List.copyOf(measured);
  }

  /**
   * How many times the processor's time of ours each other benchmark takes for the same things, a
   * line each; above 1 is slower.
   */
  List<String> ratios() {
    List<String> lines = new ArrayList<>();
    OURS.forEach(
        (thing, name) -> {
          for (Measured ours : measured.stream().filter(m -> m.name().equals(name)).toList()) {
            for (Measured other : measured) {
              if (!other.equals(ours) && other.parameters().equals(ours.parameters())) {
                ratio(thing, ours, other).ifPresent(lines::add);
              }
            }
          }
        });
    return lines;
  }

  private static Optional<String> ratio(String thing, Measured ours, Measured other) {
    return ours.rate(thing)
        .flatMap(
            rate ->
                other
                    .rate(thing)
                    .map(
                        others ->
                            String.format(
                                Locale.ROOT,
                                "%s%s: %.2f times the time of %s for the same %s",
                                other.name(),
                                other.parameters().isEmpty()
                                    ? ""
                                    : " " + String.join(",", other.parameters().values()),
                                rate / others,
                                ours.name(),
                                thing)));
  }

  /**
   * Writes it as JSON with the machine and the commit.
   *
   * @param commit of what was measured
   */
  void write(Path file, String commit) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("commit", commit);
    all.put("at", Instant.now().toString());
    all.put("machine", machine());
    all.put("measured", measured);
    all.put("ratios", ratios());
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, JSON.writeValueAsString(all) + "\n");
  }

  private static Map<String, String> machine() throws IOException {
    Map<String, String> machine = new LinkedHashMap<>();
    machine.put("processor", processor());
    machine.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    machine.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    return machine;
  }

  /** What Linux calls it; other systems are not asked. */
  private static String processor() throws IOException {
    Path told = Path.of("/proc/cpuinfo");
    if (!Files.exists(told)) {
      return "unknown";
    }
    try (Stream<String> lines = Files.lines(told)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }
}
