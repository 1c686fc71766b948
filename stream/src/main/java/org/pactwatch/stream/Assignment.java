package org.pactwatch.stream;

import java.util.Collection;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
  private final BooleanSupplier busy;
  private final Consumer<Collection<TopicPartition>> release;
  private final Consumer<Collection<TopicPartition>> lost;

  Assignment(
      org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
      Positions positions,
      PumpSettings settings,
      StopSignal stop,
      BooleanSupplier busy,
      Consumer<Collection<TopicPartition>> release,
      Consumer<Collection<TopicPartition>> lost) {
    this.consumer = consumer;
    this.positions = positions;
    this.settings = settings;
    this.stop = stop;
    this.busy = busy;
    this.release = release;
    this.lost = lost;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    partitions.forEach(p -> stored(p).ifPresent(next -> consumer.seek(p, next)));
    if (busy.getAsBoolean()) {
      consumer.pause(partitions);
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    if (!partitions.isEmpty()) {
      release.accept(partitions);
    }
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    LOG.warn("partitions lost to another member: pump={} {}", settings.name(), partitions);
    lost.accept(partitions);
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
