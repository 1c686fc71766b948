package org.pactwatch.stream;

import java.util.Collection;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a pump does when partitions come and go. Called by the pump's thread. */
final class Assignment implements ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);

  private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
  private final Positions positions;
  private final PumpSettings settings;
  private final StopSignal stop;
  private final Work work;

  /** What the pump has in hand. */
  interface Work {
    /** Whether a batch is at work, so that nothing more may be fetched. */
    boolean isUnderWay();

    /** Goes on with a partition from the offset that its store tells. */
    void goOn(TopicPartition partition, long next);

    /** Brings what is done on the partitions to an end before another member takes them. */
    void release(Collection<TopicPartition> partitions);

    /** Knows no more of what is done on the partitions, which another member has taken. */
    void forget(Collection<TopicPartition> partitions);
  }

  Assignment(
      org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
      Positions positions,
      PumpSettings settings,
      StopSignal stop,
      Work work) {
    this.consumer = consumer;
    this.positions = positions;
    this.settings = settings;
    this.stop = stop;
    this.work = work;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    partitions.forEach(p -> stored(p).ifPresent(next -> work.goOn(p, next)));
    if (work.isUnderWay()) {
      consumer.pause(partitions);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    if (!partitions.isEmpty()) {
      work.release(partitions);
    }
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    LOG.warn("partitions lost to another member: pump={} {}", settings.name(), partitions);
    work.forget(partitions);
  }

  private OptionalLong stored(TopicPartition partition) {
    for (int attempt = 1; ; attempt++) {
      try {
        return positions.next(partition.topic(), partition.partition());
      } catch (RuntimeException e) {
        LOG.warn(
            "position not known for now: pump={} partition={} cause={}",
            settings.name(),
            partition,
            e.toString());
        if (stop.await(settings.backoff().after(attempt))) {
          throw new WakeupException();
        }
      }
    }
  }
}
