package org.pactwatch.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.engine.Broker;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.EmbeddedKafka;
import org.pactwatch.app.engine.EngineException;
import org.pactwatch.app.engine.RunningKafka;
import org.pactwatch.stream.DeadLetter;
import org.pactwatch.stream.DeadLetterBox;
import org.pactwatch.stream.KafkaConnection;
import org.pactwatch.stream.Topic;
import org.pactwatch.stream.Topics;

/**
 * The dead letters with the broker that holds them. While another process runs on the data
 * directory, its broker is used along with it.
 *
 * @param data the data directory, if it is ours meanwhile
 * @param broker where they are
 * @param box the letters
 */
record OpenLetters(@Nullable DataDirectory data, Broker broker, DeadLetterBox box)
    implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(20);

  static OpenLetters of(Place place, EngineChoice choice) {
    if (!choice.hasOwnKafka()) {
      return over(null, choice.externalKafka());
    }
    Path engine = place.data().toAbsolutePath().normalize().resolve("kafka");
    if (!Files.isDirectory(engine)) {
      throw new CommandFailure(
          place.data()
              + ": nothing is kept here yet; 'pactwatch run' begins, --data names another");
    }
    DataDirectory data;
    try {
      data = place.take();
    } catch (EngineException e) {
      return over(null, RunningKafka.in(engine).orElseThrow(() -> e));
    }
    try {
      return over(data, EmbeddedKafka.start(data.resolve("kafka"), 0, OpenLetters::broke));
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  private static void broke(String why) {
    throw new CommandFailure(why);
  }

  private static OpenLetters over(@Nullable DataDirectory data, Broker broker) {
    try {
      KafkaConnection kafka = broker.connection();
      Topics.create(kafka, ANSWER);
      return new OpenLetters(data, broker, new DeadLetterBox(kafka, Clock.systemUTC(), ANSWER));
    } catch (RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  /** The topics of this short name; all if none is given. */
  static List<Topic<?>> topics(@Nullable String name) {
    if (name == null) {
      return Topics.all();
    }
    List<Topic<?>> named =
        Topics.all().stream()
            .filter(t -> t.shortName().equals(name) || t.name().equals(name))
            .toList();
    if (named.isEmpty()) {
      throw new CommandFailure(
          name
              + ": no such topic; there are "
              + String.join(", ", Topics.all().stream().map(Topic::shortName).toList()));
    }
    return named;
  }

  /** The letter of this id, which waits. */
  DeadLetter letter(String id) {
    int colon = id.lastIndexOf(':');
    if (colon < 1 || !id.substring(colon + 1).matches("\\d{1,18}")) {
      throw new CommandFailure(
          id + ": no dead letter is called so; 'dead-letters list' shows them");
    }
    Topic<?> topic = topics(id.substring(0, colon)).get(0);
    return box.find(topic, Long.parseLong(id.substring(colon + 1)))
        .orElseThrow(() -> new CommandFailure(id + ": no dead letter that waits is called so"));
  }

  @Override
  public void close() {
    try {
      box.close();
      broker.close();
    } finally {
      if (data != null) {
        data.close();
      }
    }
  }
}
