package org.pactwatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PageOptionsTest {

  @Test
  void aFaultOnOnePageKeepsNobodyFromTheOthers(@TempDir Path folder) throws IOException {
    String first = page(folder, "first.txt");
    String second = page(folder, "second.txt");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    List<String> printed = new ArrayList<>();

    int code =
        CommandLine.populateCommand(new PageOptions(), first, second)
            .read(
                console,
                (argument, read) -> {
                  if (argument.equals(first)) {
                    throw new IllegalStateException("cannot bear it");
                  }
                  printed.add(argument);
                });

    assertThat(code).isEqualTo(1);
    assertThat(printed).containsExactly(second);
    assertThat(
            err.toString(StandardCharsets.UTF_8).lines().filter(l -> l.startsWith("pactwatch: ")))
        .singleElement()
        .asString()
        .contains(first, "fault of the program", "cannot bear it");
  }

  private static String page(Path folder, String name) throws IOException {
    String text = "Oman and Kenya sign a pact\n\nOman and Kenya signed a defence pact on Monday.\n";
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
