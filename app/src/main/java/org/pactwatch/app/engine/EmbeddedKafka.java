package org.pactwatch.app.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker with its controller in this process, alone in its cluster, reachable from this
 * machine only. Its identity and records are kept in its directory and outlive the process, however
 * that ends; after a loss of power the last second may be missing.
 */
public final class EmbeddedKafka implements Broker {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);
  private static final int NODE = 1;
  private static final String CONTROLLER = "CONTROLLER";

  /** One replica of everything, little memory, no waiting for others. */
  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("default.replication.factor", "1"),
          Map.entry("offsets.topic.replication.factor", "1"),
          Map.entry("offsets.topic.num.partitions", "4"),
          Map.entry("transaction.state.log.replication.factor", "1"),
          Map.entry("transaction.state.log.min.isr", "1"),
          Map.entry("transaction.state.log.num.partitions", "1"),
          Map.entry("share.coordinator.state.topic.replication.factor", "1"),
          Map.entry("share.coordinator.state.topic.min.isr", "1"),
          Map.entry("share.coordinator.state.topic.num.partitions", "1"),
          Map.entry("auto.create.topics.enable", "false"),
          Map.entry("group.initial.rebalance.delay.ms", "0"),
          // A broker that was killed counts as alive this long, and its successor waits for that.
          Map.entry("broker.session.timeout.ms", "3000"),
          Map.entry("broker.heartbeat.interval.ms", "500"),
          Map.entry("metadata.max.idle.interval.ms", "5000"),
          // By default a broker that does not come up is waited for without end.
          Map.entry("server.max.startup.time.ms", "120000"),
          Map.entry("num.network.threads", "2"),
          Map.entry("num.io.threads", "2"),
          Map.entry("background.threads", "2"),
          Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
          Map.entry("log.segment.bytes", "67108864"),
          Map.entry("log.index.size.max.bytes", "1048576"),
          Map.entry("offsets.topic.segment.bytes", "16777216"),
          Map.entry("log.flush.interval.ms", "1000"),
          Map.entry("log.flush.scheduler.interval.ms", "1000"),
          Map.entry("socket.request.max.bytes", "33554432"),
          Map.entry("metric.reporters", ""));

  private final KafkaRaftServer server;
  private final String address;

  private EmbeddedKafka(KafkaRaftServer server, String address) {
    this.server = server;
    this.address = address;
  }

  /**
   * Starts the broker and waits until it is ready.
   *
   * @param directory where it keeps everything; must belong to this process
   * @param port where it listens, or 0 for any free port
   * @param broken told if the broker gives up later, such as on a full disk; by default Kafka would
   *     end the process at once
   * @throws EngineException if it does not start
   */
  public static EmbeddedKafka start(Path directory, int port, Consumer<String> broken) {
    List<Integer> ports = Ports.free(port, 0);
    String address = Ports.LOOPBACK + ":" + ports.get(0);
    // A process has at most one of these brokers, so that Kafka's own hooks are its hooks.
    Exit.Procedure giveUp =
        (status, message) -> {
          String why = "embedded Kafka gave up" + (message == null ? "" : ": " + message);
          broken.accept(why);
          throw new EngineException(why);
        };
    Exit.setHaltProcedure(giveUp);
    Exit.setExitProcedure(giveUp);
    try {
      DataDirectory.create(directory);
      format(directory);
      KafkaRaftServer server =
          new KafkaRaftServer(
              new KafkaConfig(settings(directory, address, ports.get(1)), false), Time.SYSTEM);
      startOrStop(server);
      Files.writeString(RunningKafka.addressFile(directory), address + "\n");
      LOG.info("kafka is ready: address={} directory={}", address, directory);
      return new EmbeddedKafka(server, address);
    } catch (IOException | RuntimeException e) {
      throw new EngineException("embedded Kafka does not start: " + rootMessage(e), e);
    }
  }

  private static void startOrStop(KafkaRaftServer server) {
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
  }

  /** Gives a new directory its cluster's identity; one that has it keeps it. */
  private static void format(Path directory) throws IOException {
    if (directory.resolve("meta.properties").toFile().exists()) {
      return;
    }
    try (PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(NODE)
          .setControllerListenerName(CONTROLLER)
          .addDirectory(directory.toString())
          .setMetadataLogDirectory(directory.toString())
          .setPrintStream(nowhere)
          .run();
    } catch (Exception e) {
      throw new IOException("cannot format " + directory + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, String> settings(Path directory, String address, int controllerPort) {
    String controller = Ports.LOOPBACK + ":" + controllerPort;
    Map<String, String> settings = new HashMap<>(SMALL);
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put("log.dirs", directory.toString());
    settings.put("controller.listener.names", CONTROLLER);
    settings.put("listeners", "PLAINTEXT://" + address + "," + CONTROLLER + "://" + controller);
    settings.put("controller.quorum.voters", NODE + "@" + controller);
    return settings;
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  @Override
  public String bootstrapServers() {
    return address;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    LOG.info("kafka has stopped: address={}", address);
  }
}
