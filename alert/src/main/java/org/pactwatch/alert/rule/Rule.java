package org.pactwatch.alert.rule;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.fact.Fact;
import org.pactwatch.model.AlertKind;

/**
 * Decides which facts are worth an alert, and who is told. Immutable.
 *
 * @param name its name, part of the key of its alerts
 * @param when the kinds of facts it is about
 * @param conditions what such a fact must have
 * @param channels the channels that are told; all of them if empty
 * @param repeat after which time an alert that stands is told again, or null for never
 */
public record Rule(
    String name,
    Set<AlertKind> when,
    Conditions conditions,
    List<String> channels,
    @Nullable Duration repeat) {

  public Rule {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw new IllegalArgumentException(
          "a rule's name is of letters, digits, dots and dashes, 64 at most: '" + name + "'");
    }
    if (when.isEmpty()) {
      throw new IllegalArgumentException("'when' says nothing");
    }
    when = EnumSet.copyOf(when);
    channels = List.copyOf(channels);
  }

  /** Whether the fact is worth an alert. */
  public boolean isMetBy(Fact fact) {
    return when.contains(fact.kind()) && conditions.areMetBy(fact);
  }

  /** Whether the channel is told, or the reader of a channel. */
  public boolean tells(String channel) {
    int reader = channel.indexOf('/');
    return channels.isEmpty()
        || channels.contains(reader < 0 ? channel : channel.substring(0, reader));
  }

  /** The key of an alert about the fact. */
  public String key(Fact fact) {
    return name + ":" + fact.key();
  }
}
