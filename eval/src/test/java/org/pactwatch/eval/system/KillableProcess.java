package org.pactwatch.eval.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process that is killed and started again; what it writes to stderr is kept. For one thread. */
final class KillableProcess {
  private final String name;
  private final Path folder;
  private final List<String> command;
  private @Nullable Process process;

  KillableProcess(String name, Path folder, List<String> command) throws IOException {
    this.name = name;
    this.folder = Files.createDirectories(folder);
    this.command = List.copyOf(command);
  }

  /** Java on a class of the tests. */
  static List<String> java(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>(Program.java());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  String name() {
    return name;
  }

  void start() throws IOException {
    process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("stderr.txt").toFile()))
            .start();
  }

  boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Ends it as {@code kill -9} does, and waits until it is gone. */
  void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Asks it to end, and waits; false if it had to be killed. */
  boolean stop() throws InterruptedException {
    if (process == null) {
      return true;
    }
    process.destroy();
    boolean ended = process.waitFor(20, TimeUnit.SECONDS);
    kill();
    return ended;
  }
}
