package org.pactwatch.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A record that could not be handled, and why. Immutable. */
public final class DeadLetter {
  private final Topic<?> topic;
  private final ConsumerRecord<byte[], byte[]> record;

  DeadLetter(Topic<?> topic, ConsumerRecord<byte[], byte[]> record) {
    this.topic = topic;
    this.record = record;
  }

  /** Names it: its topic and its place among the dead letters, such as {@code articles:17}. */
  public String id() {
    return id(topic, record.offset());
  }

  static String id(Topic<?> topic, long offset) {
    return topic.shortName() + ":" + offset;
  }

  /** Its place among the dead letters. */
  long offset() {
    return record.offset();
  }

  /** The topic it was meant for. */
  public Topic<?> topic() {
    return topic;
  }

  /** When it was set aside. */
  public Instant written() {
    return Instant.ofEpochMilli(record.timestamp());
  }

  /** Where it stood on its topic, {@code partition:offset}. */
  public String origin() {
    return error("partition") + ":" + error("offset");
  }

  /** Its key, or null if it had none. */
  public @Nullable String key() {
    byte @Nullable [] key = record.key();
    return key == null ? null : new String(key, StandardCharsets.UTF_8);
  }

  /** What it says, or null if it said nothing or was too large to be kept. */
  public byte @Nullable [] value() {
    byte @Nullable [] value = record.value();
    return value == null ? null : value.clone();
  }

  /** Whether it was too large to be kept; then it cannot be replayed. */
  public boolean isDropped() {
    return record.headers().lastHeader(DeadLetters.DROPPED) != null;
  }

  /** Which pump set it aside. */
  public String pump() {
    return error("connector.name");
  }

  /**
   * Where it failed, in Connect's words: VALUE_CONVERTER for reading it, TASK_PUT for its effect.
   */
  public String stage() {
    return error("stage");
  }

  /** The class of what was thrown. */
  public String exception() {
    return error("exception.class.name");
  }

  /** Why it failed. */
  public String reason() {
    return error("exception.message");
  }

  /** Where in the program. */
  public String stackTrace() {
    return error("exception.stacktrace");
  }

  /** On which attempt it failed for good, from 1. */
  public String attempt() {
    return header(DeadLetters.ATTEMPT);
  }

  /** The version of the program that set it aside. */
  public String build() {
    return header(DeadLetters.BUILD);
  }

  /** How many times it had been replayed before. */
  public int replays() {
    String written = header(DeadLetters.REPLAYS);
    return written.matches("\\d{1,9}") ? Integer.parseInt(written) : 0;
  }

  Headers headers() {
    return record.headers();
  }

  byte @Nullable [] rawKey() {
    return record.key();
  }

  private String error(String name) {
    return header(DeadLetters.PREFIX + name);
  }

  private String header(String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
