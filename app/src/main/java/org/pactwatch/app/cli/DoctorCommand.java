package org.pactwatch.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.pactwatch.app.config.Configuration;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.EmbeddedKafka;
import org.pactwatch.app.engine.EngineException;
import org.pactwatch.app.print.SourceTable;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.ingest.frontier.SourceHealth;
import org.pactwatch.ingest.frontier.SourceState;
import org.pactwatch.ingest.publisher.PublisherSpecs;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks whether everything that a run needs is there. */
@Command(
    name = "doctor",
    description = "Check what a run needs: Java, memory, disk, configuration, engines.")
final class DoctorCommand implements Callable<Integer> {
  private static final long LEAST_DISK = 1L << 30;
  private static final long MEBIBYTE = 1L << 20;

  private final Console console;
  private int troubles;

  @Mixin private Place place = new Place();

  DoctorCommand(Console console) {
    this.console = console;
  }

  /** A look at one thing; gives what is so, or throws what is wrong in one line. */
  private interface Look {
    String look() throws IOException;
  }

  @Override
  public Integer call() {
    troubles = 0;
    check("java", DoctorCommand::java);
    check("configuration", this::configuration);
    check("publishers", this::publishers);
    check("data directory", this::disk);
    if (troubles == 0) {
      try (DataDirectory data = place.take()) {
        check("postgresql", () -> postgresql(data));
        check("sources", () -> sources(data));
        check("kafka", () -> kafka(data));
      } catch (EngineException e) {
        trouble("data directory", String.valueOf(e.getMessage()));
      }
    }
    return troubles == 0 ? 0 : 1;
  }

  private void check(String what, Look look) {
    try {
      console.out().println("ok       " + what + ": " + look.look());
    } catch (IOException | EngineException | CommandFailure e) {
      trouble(what, String.valueOf(e.getMessage()));
    }
    console.out().flush();
  }

  private void trouble(String what, String why) {
    troubles++;
    console.out().println("TROUBLE  " + what + ": " + why);
  }

  private static String java() {
    Runtime runtime = Runtime.getRuntime();
    return Runtime.version()
        + " from "
        + System.getProperty("java.home")
        + ", heap up to "
        + runtime.maxMemory() / MEBIBYTE
        + " MB, "
        + runtime.availableProcessors()
        + " processors, pactwatch "
        + Build.version();
  }

  private String configuration() {
    Configuration configuration = place.configuration();
    return configuration.sources().isEmpty()
        ? "no sources, a run reads the sample newsroom"
        : configuration.sources().size() + " sources in " + place.configurationFile();
  }

  private String publishers() {
    PublisherSpecs specs = Specifications.with(place.configuration().publishers());
    if (!specs.problems().isEmpty()) {
      throw new CommandFailure(String.join("; ", specs.problems()));
    }
    return specs.names().size() + " specifications: " + String.join(", ", specs.names());
  }

  private String disk() throws IOException {
    Path there = place.data().toAbsolutePath().normalize();
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (!Files.isWritable(there)) {
      throw new CommandFailure(there + " cannot be written");
    }
    long free = Files.getFileStore(there).getUsableSpace();
    String told = place.data() + ", " + free / MEBIBYTE + " MB free";
    if (free < LEAST_DISK) {
      throw new CommandFailure(told + "; at least 1024 MB are needed");
    }
    return told;
  }

  private String postgresql(DataDirectory data) {
    try (var server = place.database(data);
        var database = Place.open(server)) {
      int pacts =
          Store.in(database, java.time.Clock.systemUTC())
              .picture()
              .pacts(org.pactwatch.store.query.PactQuery.now())
              .size();
      return server.jdbcUrl() + ", " + pacts + " pacts in the picture";
    }
  }

  private String sources(DataDirectory data) {
    List<Source> sources = place.configuration().sources();
    try (var server = place.database(data);
        var database = Place.open(server)) {
      var states = new PostgresFrontier(database.dataSource()).states();
      List<SourceHealth> health =
          sources.stream()
              .map(s -> SourceHealth.of(s, states.getOrDefault(s.id(), SourceState.NEW), now()))
              .toList();
      List<SourceHealth> bad = health.stream().filter(h -> h.verdict().needsAttention()).toList();
      if (bad.isEmpty()) {
        return SourceTable.summary(health);
      }
      throw new CommandFailure(
          SourceTable.summary(health)
              + "; see 'pactwatch sources list', first "
              + bad.get(0).source().name()
              + ": "
              + bad.get(0).reason());
    }
  }

  private static Instant now() {
    return Instant.now();
  }

  private static String kafka(DataDirectory data) {
    try (EmbeddedKafka broker =
        EmbeddedKafka.start(
            data.resolve("kafka"),
            0,
            why -> {
              throw new CommandFailure(why);
            })) {
      return broker.bootstrapServers();
    }
  }
}
