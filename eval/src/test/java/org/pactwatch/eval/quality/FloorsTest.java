package org.pactwatch.eval.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.app.evaluation.Figure;

class FloorsTest {
  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void floors() throws IOException {
    file = folder.resolve("floors.txt");
    Files.writeString(file, "# Why.\na 0.5000\nb 0.9000\n");
  }

  @Test
  void aMeasurementBelowItsFloorFailsAndOneAtItDoesNot() throws IOException {
    Floors floors = new Floors(file, false);
    floors.hold(List.of(figure("a", 0.5), figure("b", 0.90001)));
    assertThatThrownBy(() -> floors.hold(List.of(figure("a", 0.4999))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("a measures 0.4999, its floor is 0.5000")
        .hasMessageContaining("made of these");
  }

  @Test
  void aMeasurementWithoutAFloorFailsSoThatNoneIsForgotten() {
    assertThatThrownBy(() -> new Floors(file, false).hold(List.of(figure("c", 0.3))))
        .hasMessageContaining("c has no floor; it measures 0.3");
  }

  @Test
  void raisingWritesHigherFloorsAndNewOnesAndLowersNone() throws IOException {
    Floors floors = new Floors(file, true);
    assertThatThrownBy(
            () -> floors.hold(List.of(figure("a", 0.61237), figure("b", 0.8), figure("c", 1.0))))
        .hasMessageContaining("b measures 0.8000, its floor is 0.9000");
    assertThat(file).hasContent("# Why.\na 0.6123\nb 0.9000\nc 1.0000\n");
  }

  @Test
  void holdingLeavesTheFileAsItIs() throws IOException {
    new Floors(file, false).hold(List.of(figure("a", 0.9)));
    assertThat(file).hasContent("# Why.\na 0.5000\nb 0.9000\n");
  }

  @Test
  void aSetThatIsNotOnThisMachineIsSkippedAndSaysSo() {
    Path away = folder.resolve("away");
    QualitySet set = new QualitySet("a", away, () -> List.of(figure("", 0)));
    assertThatThrownBy(() -> new Floors(file, false).hold(set))
        .isNotInstanceOf(AssertionError.class)
        .hasMessageContaining("skipped: no folder " + away);
  }

  private static Figure figure(String name, double value) {
    return new Figure(name, value, "made of these");
  }
}
