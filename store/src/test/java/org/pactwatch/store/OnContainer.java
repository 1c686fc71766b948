package org.pactwatch.store;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * Runs the tests of a class on PostgreSQL in a container, one for all such classes, which ends with
 * the process. Where no Docker engine answers, or none has the image and none can fetch it, the
 * tests are skipped and say so.
 */
final class OnContainer implements BeforeAllCallback, AfterAllCallback {
  static final String IMAGE = "postgres:18";

  private static TestDatabase.@Nullable Server server;
  private static @Nullable String missing;

  @Override
  public void beforeAll(ExtensionContext context) {
    start();
    Assumptions.assumeTrue(server != null, () -> "not run on a container: " + missing);
    TestDatabase.use(server);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    TestDatabase.use(null);
  }

  private static synchronized void start() {
    if (server != null || missing != null) {
      return;
    }
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      missing = "no Docker engine answers";
      return;
    }
    PostgreSQLContainer starting =
        new PostgreSQLContainer(IMAGE)
            .withUsername(TestDatabase.USER)
            .withPassword(TestDatabase.USER);
    try {
      starting.start();
      Runtime.getRuntime().addShutdownHook(new Thread(starting::stop));
    } catch (RuntimeException e) {
      missing = IMAGE + " does not start: " + e.getMessage();
      return;
    }
    String url = starting.getJdbcUrl();
    server = new TestDatabase.Server(url.substring(0, url.lastIndexOf('/') + 1));
  }
}
