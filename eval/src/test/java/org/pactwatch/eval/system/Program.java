package org.pactwatch.eval.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.pactwatch.app.newsroom.SampleNewsroom;

/** The program in a process of its own. */
final class Program {
  private static final long LONGEST_SECONDS = 120;

  /** Its own handle ends it, since {@link Process} would also close the streams. */
  private final Process process;

  private final Path out;

  private Program(Process process, Path out) {
    this.process = process;
    this.out = out;
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
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    return new Program(process, out);
  }

  /** Java as the launcher calls it. */
  static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-Xmx400m",
        "-XX:TieredStopAtLevel=1");
  }

  /** The jar beside its libraries, as people run it, or classes that are not packaged yet. */
  static List<String> program() {
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

  /** Follows stderr to the end. */
  Result watch(Watcher watcher) throws IOException, InterruptedException {
    List<String> err = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(process.errorReader(StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        err.add(line);
        watcher.line(line);
      }
    }
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("did not end: " + err);
    }
    return new Result(process.exitValue(), Files.readString(out), err);
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
