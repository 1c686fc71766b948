package org.pactwatch.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.pactwatch.model.Alert;
import org.pactwatch.model.Article;
import org.pactwatch.model.Change;
import org.pactwatch.model.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topics between the rooms. */
public final class Topics {
  /** Articles by article id; a later revision of an article replaces an earlier one. */
  public static final Topic<Article> ARTICLES =
      new Topic<>(
          "pactwatch.articles.v1",
          Article.class,
          1,
          a -> a.id().value(),
          8,
          Duration.ofDays(30),
          true);

  /** Readings by article id; reading an article again replaces its earlier reading. */
  public static final Topic<Reading> READINGS =
      new Topic<>(
          "pactwatch.readings.v1",
          Reading.class,
          1,
          r -> r.article().id().value(),
          8,
          Duration.ofDays(30),
          true);

  /** Changes by pact id. Each one counts, so that nothing is compacted. */
  public static final Topic<Change> CHANGES =
      new Topic<>(
          "pactwatch.changes.v1",
          Change.class,
          1,
          c -> c.pact().value(),
          4,
          Duration.ofDays(30),
          false);

  /** Messages of alerts by what they are about: a pact, or a source that is quiet. */
  public static final Topic<Alert> ALERTS =
      new Topic<>(
          "pactwatch.alerts.v1", Alert.class, 1, Alert::subject, 4, Duration.ofDays(30), false);

  private static final Logger LOG = LoggerFactory.getLogger(Topics.class);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Topics() {}

  /** All topics that carry records, in the order of the way of the data. */
  public static List<Topic<?>> all() {
    return List.of(ARTICLES, READINGS, CHANGES, ALERTS);
  }

  /**
   * Creates what is missing of {@link #all()} and their dead-letter topics, with the broker's own
   * default number of replicas. Topics that exist are left as they are. May be called by several
   * processes at once.
   *
   * @throws TransientFailure if the brokers cannot be reached or do not answer in time
   */
  public static void create(KafkaConnection connection, Duration timeout) {
    create(connection, all(), timeout);
  }

  /** Like {@link #create(KafkaConnection, Duration)}, for these topics. */
  public static void create(
      KafkaConnection connection, Collection<Topic<?>> topics, Duration timeout) {
    short brokersDefault = -1;
    List<NewTopic> wanted = new ArrayList<>();
    wanted.add(Settlement.TOPIC.definition(brokersDefault));
    for (Topic<?> topic : topics) {
      wanted.add(topic.definition(brokersDefault));
      wanted.add(topic.deadLetterDefinition(brokersDefault));
    }
    long deadline = System.nanoTime() + timeout.toNanos();
    try (Admin admin = Admin.create(connection.adminProperties(timeout))) {
      for (KafkaFuture<Void> created : admin.createTopics(wanted).values().values()) {
        ignoreExisting(created, deadline);
      }
      awaitReady(admin, wanted, deadline);
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (TimeoutException e) {
      throw new TransientFailure("Kafka did not create the topics within " + timeout, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while creating topics", e);
    }
  }

  private static void ignoreExisting(KafkaFuture<Void> created, long deadline)
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      await(created, deadline);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  /** A topic is known to the brokers, and its leaders are at work, only a while after. */
  private static void awaitReady(Admin admin, List<NewTopic> wanted, long deadline)
      throws ExecutionException, InterruptedException, TimeoutException {
    List<String> names = wanted.stream().map(NewTopic::name).toList();
    while (true) {
      try {
        Map<String, TopicDescription> found =
            await(admin.describeTopics(names).allTopicNames(), deadline);
        wanted.forEach(w -> warnIfOther(w, found));
        await(admin.listOffsets(ends(found)).all(), deadline);
        return;
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof RetriableException) || System.nanoTime() > deadline) {
          throw e;
        }
        Thread.sleep(PAUSE.toMillis());
      }
    }
  }

  private static Map<TopicPartition, OffsetSpec> ends(Map<String, TopicDescription> topics) {
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    topics.forEach(
        (name, topic) ->
            topic
                .partitions()
                .forEach(
                    p -> ends.put(new TopicPartition(name, p.partition()), OffsetSpec.latest())));
    return ends;
  }

  private static void warnIfOther(NewTopic wanted, Map<String, TopicDescription> found) {
    TopicDescription topic = found.get(wanted.name());
    if (topic != null && topic.partitions().size() != wanted.numPartitions()) {
      LOG.warn(
          "topic has another number of partitions than asked for, which is kept: topic={}"
              + " partitions={} asked={}",
          wanted.name(),
          topic.partitions().size(),
          wanted.numPartitions());
    }
  }

  private static <R> R await(KafkaFuture<R> future, long deadline)
      throws ExecutionException, InterruptedException, TimeoutException {
    return future.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
  }

  private static RuntimeException failure(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String message = "Kafka did not create the topics: " + cause.getMessage();
    return cause instanceof RetriableException
        ? new TransientFailure(message, cause)
        : new IllegalStateException(message, cause);
  }
}
