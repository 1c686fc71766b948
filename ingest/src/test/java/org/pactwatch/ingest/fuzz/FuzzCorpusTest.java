package org.pactwatch.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Reads what the fuzzer starts from and every input it once found at fault ({@code crash-}, {@code
 * timeout-}). {@code ingest/fuzz} repeats the fuzzing.
 */
class FuzzCorpusTest {
  private static final Duration GUARD = Duration.ofSeconds(30);

  @TestFactory
  Stream<DynamicTest> articles() throws IOException {
    return tests("article", ArticleFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  Stream<DynamicTest> feeds() throws IOException {
    return tests("feed", FeedFuzz::fuzzerTestOneInput);
  }

  private static Stream<DynamicTest> tests(String folder, Consumer<byte[]> target)
      throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz").resolve(folder))) {
      List<Path> corpus = files.sorted().toList();
      assertThat(corpus).isNotEmpty();
      return corpus.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(),
                      () -> {
                        byte[] bytes = Files.readAllBytes(file);
                        Assertions.assertTimeoutPreemptively(GUARD, () -> target.accept(bytes));
                      }));
    }
  }
}
