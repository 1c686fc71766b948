package org.pactwatch.eval.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pactwatch.eval.system.Program;

/**
 * A folder in which commands of documents are given to a shell, with {@code ./pactwatch} in it.
 * What is asked of the program is answered by one process ({@link CommandServer}); a {@code run}
 * that goes on has a process of its own, which is told to end as people tell it. For one thread.
 */
final class Stage implements AutoCloseable {
  static final String ASKED = ".asked";
  static final String ANSWERED = ".answered";
  static final String IN = ".in";
  static final String OUT = ".out";
  static final String ERR = ".err";

  /** What somebody at the keyboard types: a password, for who asks. */
  private static final String TYPED = ".typed";

  /** How long a command may take on the slowest of machines. */
  private static final long LONGEST_SECONDS = 240;

  private static final String SCRIPT =
      """
      #!/bin/sh
      case "$* " in
        *" --once "* | *" --role "*) ;;
        run*) exec OWN "$@" ;;
      esac
      cat > .in
      printf '%s\\0' "$@" > .asked
      read -r code < .answered
      cat .out
      cat .err >&2
      exit "$code"
      """;

  private final Path folder;
  private @Nullable Process server;
  private @Nullable Process watching;

  /** How a command ended. */
  record Outcome(int code, String out, String err) {
    /** The lines in which the program says that something is wrong. */
    List<String> complaints() {
      return err.lines()
          .filter(line -> line.startsWith("pactwatch: ") && !line.startsWith("pactwatch: note: "))
          .toList();
    }

    @Override
    public String toString() {
      return "exit code " + code + "\n" + err + "\n" + out;
    }
  }

  /**
   * @param folder is empty
   */
  Stage(Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(folder.resolve(TYPED), "correct-horse-battery\n");
    Path script = folder.resolve("pactwatch");
    Files.writeString(script, SCRIPT.replace("OWN", quoted(own())));
    if (!script.toFile().setExecutable(true)) {
      throw new IOException(script + ": cannot be made executable");
    }
  }

  Path folder() {
    return folder;
  }

  /** Gives a command to the shell and waits for its end. */
  Outcome run(String command) throws IOException, InterruptedException {
    serve();
    Process process = shell(command, "stdout", "stderr");
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new IllegalStateException(command + ": has not ended: " + outcome(-1));
    }
    return outcome(process.exitValue());
  }

  /** Starts a command that goes on until it is told to end, and waits for what it says when up. */
  void watch(String command, String sign) throws IOException, InterruptedException {
    Process process = shell("exec " + command, "watching.out", "watching.err");
    watching = process;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!Files.readString(folder.resolve("watching.err")).contains(sign)) {
      if (System.nanoTime() > deadline || !process.isAlive()) {
        throw new IllegalStateException(
            command + ": has not said '" + sign + "': " + watched(process));
      }
      Thread.sleep(50);
    }
  }

  /** Ends what goes on, as Ctrl-C does; tells how it ended, or nothing if nothing went on. */
  @Nullable Outcome stop() throws IOException, InterruptedException {
    Process process = watching;
    if (process == null) {
      return null;
    }
    watching = null;
    process.destroy();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("does not end: " + watched(process));
    }
    return watched(process);
  }

  private Outcome watched(Process process) throws IOException {
    return new Outcome(
        process.isAlive() ? -1 : process.exitValue(),
        Files.readString(folder.resolve("watching.out")),
        Files.readString(folder.resolve("watching.err")));
  }

  private Outcome outcome(int code) throws IOException {
    return new Outcome(
        code,
        Files.readString(folder.resolve("stdout")),
        Files.readString(folder.resolve("stderr")));
  }

  private Process shell(String command, String out, String err) throws IOException {
    return new ProcessBuilder("sh", "-c", command)
        .directory(folder.toFile())
        .redirectInput(folder.resolve(TYPED).toFile())
        .redirectOutput(folder.resolve(out).toFile())
        .redirectError(folder.resolve(err).toFile())
        .start();
  }

  private void serve() throws IOException, InterruptedException {
    if (server == null) {
      new ProcessBuilder("mkfifo", ASKED, ANSWERED)
          .directory(folder.toFile())
          .inheritIO()
          .start()
          .waitFor();
      List<String> command = new ArrayList<>(Program.java());
      command.addAll(
          List.of("-cp", System.getProperty("java.class.path"), CommandServer.class.getName()));
      server =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("server.txt").toFile())
              .start();
    }
  }

  private static List<String> own() {
    List<String> command = new ArrayList<>(Program.java());
    command.addAll(Program.program());
    return command;
  }

  private static String quoted(List<String> words) {
    return "'" + String.join("' '", words) + "'";
  }

  /** Ends all that was started, so that the folder can be removed. */
  @Override
  public void close() throws InterruptedException {
    for (Process process : new @Nullable Process[] {watching, server}) {
      if (process != null) {
        process.destroy();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      }
    }
  }
}
