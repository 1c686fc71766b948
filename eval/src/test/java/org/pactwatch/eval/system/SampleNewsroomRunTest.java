package org.pactwatch.eval.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleNewsroomRunTest {
  private static final String[] CHANGES = {
    "changes", "--from", "2000-01-01", "--to", "2999-12-31", "--format", "jsonl"
  };

  @TempDir private Path folder = Path.of("");

  @Test
  void withNothingConfiguredItReadsTheSampleAndASecondRunAddsNothing()
      throws IOException, InterruptedException {
    Program.Result first = Program.run(folder, "run", "--once");
    assertThat(first.complaints()).isEmpty();
    assertThat(first.code()).isZero();
    assertThat(first.err())
        .anyMatch(line -> line.contains("bundled sample newsroom"))
        .anyMatch(line -> line.contains("To read real feeds"));
    assertThat(first.out())
        .contains("KE Kenya, OM Oman")
        .contains("evidence")
        .contains("independent source")
        .contains("pacts in the picture.");
    String changes = Program.run(folder, CHANGES).out();
    assertThat(changes).isNotEmpty();

    Program.Result second = Program.run(folder, "run", "--once");
    assertThat(second.code()).isZero();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(second.err()).noneMatch(line -> line.contains("ALERT"));
    assertThat(Program.run(folder, CHANGES).out()).isEqualTo(changes);
    assertThat(Program.run(folder, "rebuild", "--verify").code()).isZero();
  }

  @Test
  void whileItWatchesOthersMayAskAndItEndsWhenToldTo() throws IOException, InterruptedException {
    Program program = Program.start(folder, "run", "--port", "0");
    List<Program.Result> asked = new ArrayList<>();
    Program.Result result =
        program.watch(
            line -> {
              if (line.startsWith("Watching")) {
                asked.add(Program.run(folder, "picture"));
                asked.add(Program.run(folder, "run", "--once"));
                program.terminate();
              }
            });
    assertThat(result.complaints()).isEmpty();
    assertThat(result.out()).contains("pacts in the picture.");
    assertThat(result.err()).anyMatch(line -> line.startsWith("Stopping"));
    assertThat(asked.get(0).out()).isEqualTo(result.out());
    assertThat(asked.get(1).code()).isEqualTo(1);
    assertThat(asked.get(1).complaints()).singleElement().asString().contains("is in use by");
  }
}
