package org.pactwatch.eval.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.app.config.Configuration;
import org.pactwatch.app.config.ConfigurationFile;
import org.pactwatch.app.newsroom.SampleNewsroom;

/**
 * Gives every command of the documents to a shell, in their order, in one folder. None is passed
 * over: what builds, starts containers or measures for minutes is held to what it calls ({@link
 * Beside}); what is about something that is not there must say so as {@link #REFUSED} tells; any
 * other command must end well and without complaint.
 */
class CommandsTest {
  private static final Set<String> LANGUAGES = Set.of("sh", "yaml", "text", "html", "json");

  /** A part of a command, and what the program says to it where the thing it names is not there. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "--role extract --kafka kafka.example.org", "kafka.example.org",
          "--role extract,store", "/run/secrets/db",
          "dead-letters show articles:17", "articles:17",
          "dead-letters drop articles:17", "articles:17",
          "alerts replay msg_", "no such delivery",
          "alerts test hook", "hook",
          "evaluate pages DIR", "DIR",
          "train --corpora DIR", "DIR is no directory",
          "import atop DIR", "DIR");

  private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  /** What takes the data directory for itself. */
  private static final Set<String> ALONE = Set.of("run", "backfill");

  @TempDir private Path folder = Path.of(".");
  private final SampleNewsroom newsroom = SampleNewsroom.start();
  private final List<AutoCloseable> open = new ArrayList<>(List.of(newsroom));

  @AfterEach
  void end() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  @TestFactory
  List<DynamicTest> everyCommandOfTheDocumentsWorks() throws IOException {
    Stage stage = new Stage(folder);
    open.add(stage);
    Stand stand = new Stand(stage, newsroom.base().toString());
    stand.putFiles();
    List<DynamicTest> tests = new ArrayList<>();
    for (String document : Documents.all()) {
      for (Fence fence : Documents.fences(document)) {
        if (fence.language().equals("sh")) {
          fence
              .commands()
              .forEach(
                  c ->
                      tests.add(
                          DynamicTest.dynamicTest(c.toString(), () -> give(c, stage, stand))));
        }
      }
    }
    tests.add(DynamicTest.dynamicTest("what goes on ends when told to", () -> stop(stage)));
    return tests;
  }

  private static void give(ShellLine line, Stage stage, Stand stand) throws Exception {
    String program = line.program();
    if (Set.of("./pactwatch", "cp", "echo").contains(program)) {
      ask(line, stage, stand);
    } else if (program.equals("mvn")) {
      Beside.maven(line.words());
    } else if (program.equals("docker-compose")) {
      Beside.compose(line.words());
    } else if (program.startsWith("eval/") || program.startsWith("ingest/")) {
      Beside.script(line.words());
    } else {
      assertThat(line.text())
          .as("tools of others; what is not named here is nothing that documents may ask for")
          .containsAnyOf("pg_dump", "pg_restore", "curl", "unzip");
      Beside.tool(stage, line.text());
    }
  }

  private static void ask(ShellLine line, Stage stage, Stand stand)
      throws IOException, InterruptedException {
    String word = line.words().size() > 1 ? line.words().get(1) : "";
    if (ALONE.contains(word) || line.program().equals("cp")) {
      stop(stage);
    }
    String command = stand.fill(line.text());
    boolean goesOn =
        word.equals("run") && !line.words().contains("--once") && !line.words().contains("--role");
    if (goesOn) {
      String free = command.replaceFirst(" --port \\d+", "");
      stage.watch(free.replace(" run", " run --port 0 --ops-port 0"), "Watching");
      return;
    }
    Stage.Outcome outcome = stage.run(command.replace("run --role", "run --ops-port 0 --role"));
    stand.settle(command);
    String refusal =
        REFUSED.entrySet().stream()
            .filter(each -> line.text().contains(each.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    if (refusal.isEmpty()) {
      assertThat(outcome.complaints()).as(outcome.toString()).isEmpty();
      assertThat(outcome.code()).as(outcome.toString()).isZero();
      if (line.text().contains("run --once")) {
        compare(line.document(), outcome);
      }
    } else {
      assertThat(outcome.complaints()).as(outcome.toString()).anyMatch(c -> c.contains(refusal));
    }
  }

  private static void stop(Stage stage) throws IOException, InterruptedException {
    Stage.Outcome ended = stage.stop();
    if (ended != null) {
      assertThat(ended.complaints()).as(ended.toString()).isEmpty();
    }
  }

  @Test
  void everyBlockSaysWhatItIsSoThatNoCommandIsPassedOver() throws IOException {
    for (String document : Documents.all()) {
      for (Fence fence : Documents.fences(document)) {
        assertThat(LANGUAGES).as(fence.place()).contains(fence.language());
        if (!fence.language().equals("sh")) {
          assertThat(fence.lines())
              .as(fence.place() + " is " + fence.language() + " and holds a command")
              .noneMatch(line -> line.matches("(\\./pactwatch|mvn|eval/|docker-compose) ?.*"));
        }
      }
    }
  }

  @Test
  void everyConfigurationOfTheDocumentsCanBeRead() throws IOException {
    int read = 0;
    for (String document : Documents.all()) {
      for (Fence fence : Documents.fences(document)) {
        boolean whole = fence.text().matches("(?s)(?m).*^(sources|alerts):.*");
        if (fence.language().equals("yaml") && whole) {
          Path file = folder.resolve("documented.yaml");
          Files.writeString(file, fence.text().replace("whsec_...", SECRET));
          Configuration configuration = ConfigurationFile.read(file);
          configuration
              .alerts()
              .settings(name -> name.endsWith("KEY") ? SECRET : "https://hooks.example.org/");
          read++;
        }
      }
    }
    assertThat(read).isGreaterThanOrEqualTo(3);
  }

  /** What the document shows of the sample newsroom's picture is what is printed. */
  private static void compare(String document, Stage.Outcome outcome) throws IOException {
    for (Fence fence : Documents.fences(document)) {
      if (fence.language().equals("text") && fence.text().startsWith("──")) {
        assertThat(outcome.out()).as(fence.place()).contains(fence.text());
      }
    }
  }
}
