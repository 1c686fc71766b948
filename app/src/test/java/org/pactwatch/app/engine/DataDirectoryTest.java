package org.pactwatch.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  private final Path dir;

  DataDirectoryTest(@TempDir Path dir) {
    this.dir = dir;
  }

  @Test
  void isMadeForItsOwnerAlone() throws Exception {
    Path path = dir.resolve("a/b");
    try (DataDirectory data = DataDirectory.open(path)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
          .isEqualTo("rwx------");
      assertThat(data.resolve("kafka")).isEqualTo(path.resolve("kafka"));
    }
  }

  @Test
  void belongsToOneAtATime() {
    try (DataDirectory first = DataDirectory.open(dir)) {
      assertThatExceptionOfType(EngineException.class)
          .isThrownBy(() -> DataDirectory.open(dir))
          .withMessage(
              "data directory "
                  + first.root()
                  + " is in use by process "
                  + ProcessHandle.current().pid());
    }
    DataDirectory.open(dir).close();
  }

  @Test
  void saysWhatCannotBeUsed() throws Exception {
    Path file = Files.createFile(dir.resolve("file"));
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> DataDirectory.open(file))
        .withMessageStartingWith("data directory " + file + " cannot be used: ");
  }
}
