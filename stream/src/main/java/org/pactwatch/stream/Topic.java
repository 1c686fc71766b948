package org.pactwatch.stream;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic and the records it holds. Immutable.
 *
 * @param name its name, which ends in the major version of its schema
 * @param type what its records are
 * @param version the schema version that is written, and the newest that is understood
 * @param key the key of a record; records with the same key keep their order
 * @param partitions how many processes can share the work at most
 * @param retention how long records are kept
 * @param compacted whether a newer record with the same key makes an older one superfluous
 */
public record Topic<T>(
    String name,
    Class<T> type,
    int version,
    Function<T, String> key,
    int partitions,
    Duration retention,
    boolean compacted) {

  /** The largest record that is carried, in bytes before compression. */
  public static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

  /** The largest dead letter, in bytes: a record, its headers and why it failed. */
  static final int MAX_LETTER_BYTES = MAX_RECORD_BYTES + 512 * 1024;

  private static final int MAX_BATCH_BYTES = MAX_RECORD_BYTES + 256 * 1024;

  /** A record stays this long even if a newer one has its key, so that slow readers see both. */
  private static final Duration MIN_COMPACTION_LAG = Duration.ofDays(7);

  private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(90);

  public Topic {
    if (version < 1 || partitions < 1 || retention.isNegative() || retention.isZero()) {
      throw new IllegalArgumentException("impossible topic " + name);
    }
  }

  /** Where records of this topic go that cannot be handled. */
  public String deadLetters() {
    return name + ".dlq";
  }

  /** Its name without the program's and the version's, such as {@code articles}. */
  public String shortName() {
    return name.replaceFirst("^pactwatch\\.", "").replaceFirst("\\.v\\d+$", "");
  }

  JsonCodec<T> codec() {
    return new JsonCodec<>(type, version);
  }

  NewTopic definition(short replication) {
    String policy =
        compacted
            ? TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE
            : TopicConfig.CLEANUP_POLICY_DELETE;
    return new NewTopic(name, partitions, replication)
        .configs(
            Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, policy,
                TopicConfig.RETENTION_MS_CONFIG, millis(retention),
                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(MIN_COMPACTION_LAG),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_BATCH_BYTES)));
  }

  NewTopic deadLetterDefinition(short replication) {
    return new NewTopic(deadLetters(), 1, replication)
        .configs(
            Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, millis(DEAD_LETTER_RETENTION),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_LETTER_BYTES)));
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
