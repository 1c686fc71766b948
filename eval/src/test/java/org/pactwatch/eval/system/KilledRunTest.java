package org.pactwatch.eval.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.app.newsroom.SampleNewsroom;

/** Kills the program again and again on one data directory, at seeded moments. */
class KilledRunTest {
  private static final long SEED = 20260917;
  private static final int LONGEST_DELAY_MILLIS = 1200;

  @TempDir private Path folder = Path.of("");

  /**
   * When to kill.
   *
   * @param words a line of stderr that contains them is waited for
   * @param times how many such lines
   */
  private record Moment(String words, int times) {}

  private static final List<Moment> MOMENTS =
      List.of(
          new Moment("Starting Kafka", 1),
          new Moment("Taking", 1),
          new Moment("ALERT", 1),
          new Moment("Taking", 1),
          new Moment("ALERT", 3));

  @Test
  void aRunAfterKillsEndsWithThePictureOfAnUndisturbedRun()
      throws IOException, InterruptedException {
    try (SampleNewsroom newsroom = SampleNewsroom.start()) {
      Path undisturbed = Files.createDirectory(folder.resolve("undisturbed"));
      assertThat(run(undisturbed, newsroom).code()).isZero();

      Path killed = Files.createDirectory(folder.resolve("killed"));
      Random random = new Random(SEED);
      for (Moment moment : MOMENTS) {
        runAndKill(killed, newsroom, moment, random.nextInt(LONGEST_DELAY_MILLIS));
      }
      Program.Result last = run(killed, newsroom);
      assertThat(last.complaints()).isEmpty();
      assertThat(last.code()).isZero();

      assertThat(picture(killed)).isNotEmpty().isEqualTo(picture(undisturbed));
      assertThat(Program.run(killed, "rebuild", "--verify").code()).isZero();
    }
  }

  private static void runAndKill(Path data, SampleNewsroom newsroom, Moment moment, int delayMillis)
      throws IOException, InterruptedException {
    Program program = Program.start(data, arguments(newsroom));
    int[] seen = {0};
    program.watch(
        line -> {
          if (line.contains(moment.words()) && ++seen[0] == moment.times()) {
            Thread.sleep(delayMillis);
            program.kill();
          }
        });
  }

  private static Program.Result run(Path data, SampleNewsroom newsroom)
      throws IOException, InterruptedException {
    return Program.run(data, arguments(newsroom));
  }

  private static String[] arguments(SampleNewsroom newsroom) {
    List<String> arguments = new ArrayList<>(List.of("run", "--once"));
    for (URI feed : newsroom.feeds()) {
      arguments.add("--source");
      arguments.add(feed.toString());
    }
    return arguments.toArray(String[]::new);
  }

  private static String picture(Path data) throws IOException, InterruptedException {
    return Program.run(data, "picture", "--format", "jsonl").out();
  }
}
