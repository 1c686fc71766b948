package org.pactwatch.app.pipeline;

import java.util.List;
import org.pactwatch.stream.Topic;
import org.pactwatch.stream.Topics;

/**
 * Work that is done on the records of a topic by a consumer group, whose members share it.
 *
 * @param name what it is called
 * @param topic what it takes
 */
public record Work(String name, Topic<?> topic) {
  /** Articles are read. */
  public static final Work EXTRACT = new Work("extract", Topics.ARTICLES);

  /** Readings are stored. */
  public static final Work STORE = new Work("store", Topics.READINGS);

  /** Changes are told of. */
  public static final Work ALERT = new Work("alert", Topics.CHANGES);

  /** All of it in the order of the way of the data. */
  public static List<Work> all() {
    return List.of(EXTRACT, STORE, ALERT);
  }

  /** The consumer group. */
  public String group() {
    return "pactwatch." + name;
  }
}
