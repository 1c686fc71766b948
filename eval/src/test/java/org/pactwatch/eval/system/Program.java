package org.pactwatch.eval.system;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.pactwatch.app.newsroom.SampleNewsroom;

/**
 * The program in a process of its own. What it writes goes into files: a pipe would stay open as
 * long as any process that it has started lives on, and a test would wait for that.
 */
public final class Program {
  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final long PAUSE_MILLIS = 20;

  private final Process process;
  private final Path out;
  private final Path err;
  private final List<String> lines = new ArrayList<>();

  private Program(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * How it ended.
   *
   * @param code the exit code
   * @param out what it wrote to stdout
   * @param err what it wrote to stderr, line by line
   */
  record Result(int code, String out, List<String> err) {
    /** The lines about what went wrong. */
    List<String> complaints() {
      return err.stream().filter(line -> line.startsWith("pactwatch: ")).toList();
    }
  }

  /** Is told each line of stderr as it comes. */
  interface Watcher {
    void line(String line) throws IOException, InterruptedException;
  }

  /** Runs it to its end. */
  static Result run(Path folder, String... arguments) throws IOException, InterruptedException {
    return start(folder, arguments).watch(line -> {});
  }

  static Program start(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(java());
    command.addAll(program());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "stdout", ".txt");
    Path err = Files.createTempFile(folder, "stderr", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    return new Program(process, out, err);
  }

  /** Java as the launcher calls it. */
  public static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-Xmx400m",
        "-XX:TieredStopAtLevel=1");
  }

  /** The jar beside its libraries, as people run it, or classes that are not packaged yet. */
  public static List<String> program() {
    Path place;
    try {
      place =
          Path.of(SampleNewsroom.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return Files.isRegularFile(place)
        ? List.of("-jar", place.toString())
        : List.of("-cp", System.getProperty("java.class.path"), "org.pactwatch.app.cli.Pactwatch");
  }

  /**
   * Follows stderr until the process has ended.
   *
   * @throws IllegalStateException if it does not end in time; it tells what its threads do
   */
  Result watch(Watcher watcher) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    try (InputStream written = new BufferedInputStream(Files.newInputStream(err))) {
      ByteArrayOutputStream begun = new ByteArrayOutputStream();
      boolean ended = false;
      while (!ended) {
        ended = process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        read(written, begun, watcher);
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("did not end: " + lines + "\n" + endWithThreads());
        }
      }
      if (begun.size() > 0) {
        lines.add(begun.toString(StandardCharsets.UTF_8));
      }
    }
    return new Result(process.exitValue(), Files.readString(out), List.copyOf(lines));
  }

  /** Hands on the lines that are whole; the begun one waits for its end. */
  private void read(InputStream written, ByteArrayOutputStream begun, Watcher watcher)
      throws IOException, InterruptedException {
    for (int b = written.read(); b >= 0; b = written.read()) {
      if (b == '\n') {
        String line = begun.toString(StandardCharsets.UTF_8);
        begun.reset();
        lines.add(line);
        watcher.line(line);
      } else {
        begun.write(b);
      }
    }
  }

  /** SIGQUIT makes a Java machine write its threads' stacks to stdout. */
  private String endWithThreads() throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -QUIT " + process.pid()).start().waitFor();
    process.waitFor(2, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
    return Files.readString(out);
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  /** Asks it to end, as {@code kill} does. */
  void terminate() {
    process.toHandle().destroy();
  }
}
