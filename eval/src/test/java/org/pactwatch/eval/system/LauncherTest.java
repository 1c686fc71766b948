package org.pactwatch.eval.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactwatch.eval.quality.Checkout;

/** The launcher as a release has it, with a java that prints what it is called with. */
class LauncherTest {
  private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

  @TempDir private Path folder = Path.of(".");

  @ParameterizedTest
  @ValueSource(strings = {"run", "run --role extract", "backfill old", "rebuild --verify"})
  void whatLastsUsesBothCompilers(String arguments) throws IOException, InterruptedException {
    assertThat(java(arguments)).endsWith(arguments).doesNotContain(FIRST_COMPILER_ONLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run --once", "read page.html", "picture"})
  void whatEndsSoonDoesWithTheFirst(String arguments) throws IOException, InterruptedException {
    assertThat(java(arguments)).endsWith(arguments).contains(FIRST_COMPILER_ONLY);
  }

  @Test
  void withoutArgumentsItEndsSoon() throws IOException, InterruptedException {
    assertThat(java("")).contains(FIRST_COMPILER_ONLY);
  }

  private String java(String arguments) throws IOException, InterruptedException {
    Path launcher = Files.copy(Checkout.path("pactwatch"), folder.resolve("pactwatch"));
    Files.createDirectories(folder.resolve("lib"));
    Files.createFile(folder.resolve("pactwatch-app-1.jar"));
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(
        java,
        "#!/bin/sh\ncase \"$*\" in\n*-version*) echo 'openjdk version \"17.0.1\"' >&2 ;;\n"
            + "*) echo \"$@\" ;;\nesac\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
    command.addAll(List.of(arguments.split(" ")));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().remove("PACTWATCH_JAVA_OPTIONS");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said.strip();
  }
}
