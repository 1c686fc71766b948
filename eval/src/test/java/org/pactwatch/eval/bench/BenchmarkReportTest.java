package org.pactwatch.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchmarkReportTest {
  private static final BenchmarkReport REPORT =
      new BenchmarkReport(
          List.of(
              measured("PageBenchmark.extract", Map.of(), Map.of("pages", 100.0)),
              measured("PageBaselines.readability4j", Map.of(), Map.of("pages", 40.0)),
              measured("ReadingBenchmark.tagging", Map.of("news", "mix"), Map.of("tokens", 80.0)),
              measured("CoreNlpBaseline.corenlp", Map.of("news", "mix"), Map.of("tokens", 4.0)),
              measured("CoreNlpBaseline.corenlp", Map.of("news", "pacts"), Map.of("tokens", 2.0)),
              measured("CodecBenchmark.encode", Map.of(), Map.of())));

  @TempDir private Path folder = Path.of(".");

  @Test
  void othersAreComparedWithOursByTheSameThingsOnTheSameInput() {
    assertThat(REPORT.ratios())
        .containsExactlyInAnyOrder(
            "PageBaselines.readability4j: 2.50 times the time of PageBenchmark.extract for the same"
                + " pages",
            "CoreNlpBaseline.corenlp mix: 20.00 times the time of ReadingBenchmark.tagging for the"
                + " same tokens");
  }

  @Test
  void theFileTellsWhatWasMeasuredWhereAndOfWhichCommit() throws IOException {
    Path file = folder.resolve("bench/results.json");
    REPORT.write(file, "1a2b3c");
    JsonNode written = JsonMapper.builder().build().readTree(Files.readString(file));
    assertThat(written.path("commit").asString()).isEqualTo("1a2b3c");
    assertThat(written.at("/machine/java").asString()).isNotBlank();
    assertThat(written.at("/measured/1/counted/pages").asDouble()).isEqualTo(40);
    assertThat(written.path("ratios").size()).isEqualTo(2);
  }

  private static Measured measured(
      String name, Map<String, String> parameters, Map<String, Double> counted) {
    return new Measured(name, parameters, 1, Double.NaN, "ms/op", counted);
  }
}
