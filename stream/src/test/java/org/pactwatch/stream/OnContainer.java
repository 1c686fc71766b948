package org.pactwatch.stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * Runs the tests of a class on a broker in a container, one for all such classes, which ends with
 * the process. Where no Docker engine answers, or none has the image and none can fetch it, the
 * tests are skipped and say so.
 */
final class OnContainer implements BeforeAllCallback, AfterAllCallback {
  static final String IMAGE = "apache/kafka:4.3.1";

  private static @Nullable KafkaContainer container;
  private static @Nullable String missing;

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
    Assumptions.assumeTrue(container != null, () -> "not run on a container: " + missing);
    if (container != null) {
      TestBroker.use(KafkaConnection.to(container.getBootstrapServers()));
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    TestBroker.use(null);
  }

  private static synchronized void start() {
    if (container != null || missing != null) {
      return;
    }
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      missing = "no Docker engine answers";
      return;
    }
    KafkaContainer starting = new KafkaContainer(IMAGE);
    try {
      starting.start();
      Runtime.getRuntime().addShutdownHook(new Thread(starting::stop));
      container = starting;
    } catch (RuntimeException e) {
      missing = IMAGE + " does not start: " + e.getMessage();
    }
  }
}
