package org.pactwatch.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;

/** How far groups are behind the ends of topics. Thread-safe. */
public final class Lag implements AutoCloseable {
  private final Admin admin;
  private final RecordTimes times;
  private final Duration timeout;

  /**
   * @param timeout how long one question may take
   */
  public Lag(KafkaConnection connection, Duration timeout) {
    this.admin = Admin.create(connection.adminProperties(timeout));
    this.times = new RecordTimes(connection);
    this.timeout = timeout;
  }

  /**
   * The number of records between what the group has committed and the end of the topic; 0 once
   * everything that was published before the question has had its effect. What the group has never
   * committed counts from the oldest record.
   *
   * @throws TransientFailure if the brokers do not answer in time, or know no such topic
   */
  public long records(String group, Topic<?> topic) {
    return backlog(group, topic).records();
  }

  /**
   * What the group has still to do of the topic, and since when. As {@link #records}, with the time
   * at which the oldest of these records was published.
   *
   * @throws TransientFailure if the brokers do not answer in time, or know no such topic
   */
  public Backlog behind(String group, Topic<?> topic) {
    Pending pending = backlog(group, topic);
    Optional<Instant> since =
        pending.next().isEmpty() ? Optional.empty() : times.oldest(pending.next(), timeout);
    return new Backlog(pending.records(), since);
  }

  /**
   * What a group has still to do.
   *
   * @param records how many records
   * @param since when the oldest of them was published; empty if there is none, or none could be
   *     read in time
   */
  public record Backlog(long records, Optional<Instant> since) {}

  /** How many records wait, and the next one of each partition in which some do. */
  private record Pending(long records, Map<TopicPartition, Long> next) {}

  private Pending backlog(String group, Topic<?> topic) {
    try {
      Set<TopicPartition> partitions = partitions(topic.name());
      Map<TopicPartition, Long> next = committed(group, partitions);
      offsets(partitions, OffsetSpec.earliest()).forEach((p, o) -> next.merge(p, o, Math::max));
      Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
      next.keySet().removeIf(p -> behind(p, ends, next) == 0);
      return new Pending(next.keySet().stream().mapToLong(p -> behind(p, ends, next)).sum(), next);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new TransientFailure("lag of " + group + " not known: " + cause.getMessage(), cause);
    } catch (TimeoutException e) {
      throw new TransientFailure("lag of " + group + " not known within " + timeout, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while asking for the lag of " + group, e);
    }
  }

  private static long behind(
      TopicPartition partition, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> next) {
    return Math.max(0, ends.getOrDefault(partition, 0L) - next.getOrDefault(partition, 0L));
  }

  private Set<TopicPartition> partitions(String topic)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<String, TopicDescription> found =
        await(admin.describeTopics(Set.of(topic)).allTopicNames());
    return found.values().stream()
        .flatMap(t -> t.partitions().stream().map(p -> new TopicPartition(topic, p.partition())))
        .collect(Collectors.toSet());
  }

  private Map<TopicPartition, Long> committed(String group, Set<TopicPartition> partitions)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, Long> committed = new HashMap<>();
    try {
      Map<TopicPartition, @Nullable OffsetAndMetadata> found =
          await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
      found.forEach(
          (partition, offset) -> {
            if (offset != null && partitions.contains(partition)) {
              committed.put(partition, offset.offset());
            }
          });
    } catch (ExecutionException e) {
      // A group that has never been there has committed nothing.
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw e;
      }
    }
    return committed;
  }

  private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec spec)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, ListOffsetsResultInfo> found =
        await(
            admin
                .listOffsets(partitions.stream().collect(Collectors.toMap(p -> p, p -> spec)))
                .all());
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
  }

  private <R> R await(KafkaFuture<R> answer)
      throws ExecutionException, InterruptedException, TimeoutException {
    return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
    times.close();
  }
}
