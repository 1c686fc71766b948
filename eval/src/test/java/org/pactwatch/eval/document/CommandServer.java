package org.pactwatch.eval.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pactwatch.app.cli.Console;
import org.pactwatch.app.cli.Pactwatch;

/**
 * The program's commands one after another in one process, since starting Java for each of the many
 * commands of the documents takes longer than all else. The script {@code pactwatch} that {@link
 * Stage} writes asks it: the words of a command, each ended by NUL, come through one named pipe,
 * the exit code goes back through another; what is written goes into files.
 */
final class CommandServer {
  private static final int UNCAUGHT = 1;

  private CommandServer() {}

  /** Serves in the present folder until it is killed. */
  public static void main(String[] arguments) throws IOException {
    for (; ; ) {
      String asked = Files.readString(Path.of(Stage.ASKED));
      int code = run(List.of(asked.split("\0", -1)));
      Files.writeString(Path.of(Stage.ANSWERED), code + "\n");
    }
  }

  private static int run(List<String> words) throws IOException {
    byte[] in = Files.readAllBytes(Path.of(Stage.IN));
    try (OutputStream out = Files.newOutputStream(Path.of(Stage.OUT));
        OutputStream err = Files.newOutputStream(Path.of(Stage.ERR))) {
      Console console =
          new Console(
              new ByteArrayInputStream(in),
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8));
      // The last word is followed by a NUL, too.
      return Pactwatch.run(console, words.subList(0, words.size() - 1).toArray(String[]::new));
    } catch (Error | RuntimeException e) {
      // Whoever asked is told, as Java tells it where nobody catches.
      Files.writeString(Path.of(Stage.ERR), "pactwatch: " + e + "\n");
      return UNCAUGHT;
    }
  }
}
