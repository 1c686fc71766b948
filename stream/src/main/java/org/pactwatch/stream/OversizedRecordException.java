package org.pactwatch.stream;

/** A record that is larger than Kafka is asked to carry; sending it again will not help. */
public final class OversizedRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final long bytes;

  OversizedRecordException(String topic, String key, long bytes) {
    super(
        "record is too large: topic=%s key=%s bytes=%d limit=%d"
            .formatted(topic, key, bytes, Topic.MAX_RECORD_BYTES));
    this.key = key;
    this.bytes = bytes;
  }

  /** The record's key. */
  public String key() {
    return key;
  }

  /** The record's size before compression. */
  public long bytes() {
    return bytes;
  }
}
