package org.pactwatch.eval.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.app.newsroom.SampleNewsroom;

/** Several processes share the work on engines that none of them has started. */
class RolesRunTest {
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private static final Pattern TAKEN = Pattern.compile(": (\\d+) new");

  @TempDir private Path folder = Path.of("");

  @Test
  void processesThatShareTheWorkKeepThePictureOfOneThatDoesItAll() throws Exception {
    try (SampleNewsroom newsroom = SampleNewsroom.start();
        Cluster cluster = new Cluster(folder.resolve("cluster"))) {
      List<String> sources = sources(newsroom);
      Path alone = Files.createDirectory(folder.resolve("alone"));
      List<String> once = new ArrayList<>(List.of("run", "--once"));
      once.addAll(sources);
      Program.Result whole = Program.run(alone, once.toArray(String[]::new));
      assertThat(whole.complaints()).isEmpty();

      List<Program> processes =
          List.of(
              cluster.run("store", "store,console"),
              cluster.run("extract", "extract"),
              cluster.run("others", "ingest,extract,alert", sources.toArray(String[]::new)));
      List<CompletableFuture<Program.Result>> ends = processes.stream().map(this::end).toList();
      cluster.awaitQuiet(articles(whole), LONGEST);
      processes.forEach(Program::terminate);
      for (CompletableFuture<Program.Result> end : ends) {
        Program.Result result = end.join();
        assertThat(result.complaints()).isEmpty();
        assertThat(result.err())
            .anyMatch(line -> line.startsWith("Stopping"))
            .noneMatch(line -> line.contains("not_closed_in_time"));
      }
      assertThat(cluster.ask("picture").out()).isNotEmpty().isEqualTo(whole.out());
    }
  }

  private CompletableFuture<Program.Result> end(Program program) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return program.watch(line -> {});
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        },
        task -> new Thread(task, "program").start());
  }

  /** How many articles a run says that it has taken. */
  private static long articles(Program.Result run) {
    return run.err().stream()
        .map(TAKEN::matcher)
        .filter(Matcher::find)
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .sum();
  }

  private static List<String> sources(SampleNewsroom newsroom) {
    List<String> arguments = new ArrayList<>();
    for (URI feed : newsroom.feeds()) {
      arguments.add("--source");
      arguments.add(feed.toString());
    }
    return arguments;
  }
}
