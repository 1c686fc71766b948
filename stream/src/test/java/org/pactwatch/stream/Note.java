package org.pactwatch.stream;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A record for the tests, and topics of it that no other test uses. */
record Note(String about, int number) {
  static final Duration TIMEOUT = Duration.ofSeconds(20);

  private static final AtomicInteger TOPICS = new AtomicInteger();

  static Topic<Note> topic(int partitions) {
    Topic<Note> topic =
        new Topic<>(
            "notes-" + TOPICS.incrementAndGet(),
            Note.class,
            1,
            Note::about,
            partitions,
            Duration.ofHours(1),
            false);
    Topics.create(TestBroker.connection(), List.of(topic), TIMEOUT);
    return topic;
  }
}
