package org.pactwatch.eval.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.pactwatch.eval.system.Program;

/**
 * What whole articles cost one machine, from a page's bytes to the picture, and how that grows with
 * what is there already: {@code DIR COUNT...} takes so many made-up pages with {@code backfill}
 * after one another into one data directory, each time in a new process, and prints articles a
 * second, processor time, memory and disk. To be run on a machine that does nothing else.
 */
public final class Growth {
  private static final long SAMPLE_MILLIS = 500;
  private static final double MEGA = 1e6;

  private Growth() {}

  /** {@code DIR COUNT...}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    MadeUpPages pages = new MadeUpPages();
    int there = 0;
    for (int i = 1; i < arguments.length; i++) {
      int count = Integer.parseInt(arguments[i]);
      Path batch = Files.createDirectories(folder.resolve("pages-" + i));
      pages.write(batch, there, count);
      there += count;
      Spent spent = take(folder, batch);
      System.out.printf(
          "%d articles there, %d more: %.0f s, %.1f articles/s, processors %.0f %% of two; Java %.0f"
              + " MB at most, PostgreSQL %.0f MB; disk %.0f MB%n",
          there - count,
          count,
          spent.seconds(),
          count / spent.seconds(),
          100 * spent.processor() / spent.seconds() / 2,
          spent.java() / MEGA,
          spent.server() / MEGA,
          size(folder.resolve("data")) / MEGA);
    }
  }

  /** What one process and those that it started took; memory in bytes, as resident. */
  private record Spent(double seconds, double processor, long java, long server) {}

  private static Spent take(Path folder, Path batch) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(Program.java());
    command.remove("-XX:TieredStopAtLevel=1"); // as the launcher calls what lasts
    command.addAll(Program.program());
    command.addAll(
        List.of("backfill", "--data", folder.resolve("data").toString(), batch.toString()));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("stdout.txt").toFile())
            .redirectError(folder.resolve("stderr.txt").toFile())
            .start();
    long java = 0;
    long server = 0;
    double processor = 0;
    while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) {
      java = Math.max(java, resident(process.toHandle()));
      List<ProcessHandle> children = process.descendants().toList();
      server = Math.max(server, children.stream().mapToLong(Growth::resident).sum());
      double now = seconds(process.toHandle());
      for (ProcessHandle child : children) {
        now += seconds(child);
      }
      processor = Math.max(processor, now);
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve("stderr.txt")));
    }
    return new Spent((System.nanoTime() - start) / 1e9, processor, java, server);
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
  }

  /** The memory that a process has of its own: what its processes share is not counted twice. */
  private static long resident(ProcessHandle process) {
    try {
      String[] pages = Files.readString(Path.of("/proc/" + process.pid() + "/statm")).split(" ");
      return 4096 * (Long.parseLong(pages[1]) - Long.parseLong(pages[2]));
    } catch (IOException e) {
      return 0; // it has just ended
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    }
  }
}
