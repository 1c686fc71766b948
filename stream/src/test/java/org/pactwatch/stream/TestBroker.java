package org.pactwatch.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * One broker for all tests of this module; every test uses topics and groups of its own. A test
 * class may be run on another broker ({@link OnContainer}), so tests ask for it in their instances.
 */
final class TestBroker {
  private static @Nullable TestBroker shared;
  private static @Nullable KafkaConnection other;

  private final String address;

  private TestBroker(String address) {
    this.address = address;
  }

  static synchronized KafkaConnection connection() {
    if (other != null) {
      return other;
    }
    if (shared == null) {
      shared = start();
    }
    return KafkaConnection.to(shared.address);
  }

  /** From now on tests run on this one; null for the embedded one. */
  static synchronized void use(@Nullable KafkaConnection connection) {
    other = connection;
  }

  private static TestBroker start() {
    try {
      String log = Files.createTempDirectory(Path.of("target"), "broker").toString();
      format(log);
      int port = freePort();
      KafkaRaftServer server = new KafkaRaftServer(config(log, port, freePort()), Time.SYSTEM);
      server.startup();
      Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
      return new TestBroker("127.0.0.1:" + port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void format(String log) {
    try {
      new Formatter()
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(1)
          .setControllerListenerName("CONTROLLER")
          .addDirectory(log)
          .setMetadataLogDirectory(log)
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static KafkaConfig config(String log, int port, int controllerPort) {
    return new KafkaConfig(
        Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("log.dirs", log),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry(
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
            Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "1"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("auto.create.topics.enable", "false")));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
