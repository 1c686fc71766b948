package org.pactwatch.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
  private final Duration timeout;

  /**
   * @param timeout how long one question may take
   */
  public Lag(KafkaConnection connection, Duration timeout) {
    this.admin = Admin.create(connection.adminProperties(timeout));
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
    try {
      Set<TopicPartition> partitions = partitions(topic.name());
      Map<TopicPartition, Long> committed = committed(group, partitions);
      Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
      return offsets(partitions, OffsetSpec.latest()).entrySet().stream()
          .mapToLong(end -> behind(end.getKey(), end.getValue(), committed, first))
          .sum();
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

  /** The number of dead letters of a topic that are still kept. */
  public long deadLetters(Topic<?> topic) {
    try {
      Set<TopicPartition> partitions = partitions(topic.deadLetters());
      Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
      return offsets(partitions, OffsetSpec.latest()).entrySet().stream()
          .mapToLong(end -> end.getValue() - first.getOrDefault(end.getKey(), 0L))
          .sum();
    } catch (ExecutionException | TimeoutException e) {
      throw new TransientFailure("dead letters of " + topic.name() + " not known", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("interrupted while counting dead letters", e);
    }
  }

  private static long behind(
      TopicPartition partition,
      long end,
      Map<TopicPartition, Long> committed,
      Map<TopicPartition, Long> first) {
    long oldest = first.getOrDefault(partition, 0L);
    return Math.max(0, end - Math.max(oldest, committed.getOrDefault(partition, oldest)));
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
  }
}
