package org.pactwatch.eval.system;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.pactwatch.app.engine.EmbeddedKafka;

/** A broker in a process of its own, which can be killed. */
final class BrokerProcess {
  private BrokerProcess() {}

  /** Serves in a directory at a port until the process is killed. */
  public static void main(String[] arguments) throws InterruptedException {
    try (EmbeddedKafka broker =
        EmbeddedKafka.start(
            Path.of(arguments[0]), Integer.parseInt(arguments[1]), System.err::println)) {
      System.err.println("ready at " + broker.bootstrapServers());
      new CountDownLatch(1).await();
    }
  }
}
