package org.pactwatch.app.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.pactwatch.stream.KafkaConnection;

/**
 * The embedded broker that another process has started in its directory and still runs. It leaves
 * its address beside the directory.
 */
public final class RunningKafka {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private RunningKafka() {}

  /**
   * The broker, which stays the other process's to stop.
   *
   * @param directory where it keeps everything
   * @return empty if none has told its address
   * @throws EngineException if it does not answer
   */
  public static Optional<Broker> in(Path directory) {
    Path file = addressFile(directory);
    try {
      if (!Files.isReadable(file)) {
        return Optional.empty();
      }
      String address = Files.readString(file).strip();
      return Optional.of(ExternalKafka.connect(KafkaConnection.to(address), CONNECT));
    } catch (IOException e) {
      throw new EngineException("Kafka in " + directory + " cannot be found: " + e, e);
    }
  }

  static Path addressFile(Path directory) {
    return directory.resolveSibling(directory.getFileName() + ".address");
  }
}
