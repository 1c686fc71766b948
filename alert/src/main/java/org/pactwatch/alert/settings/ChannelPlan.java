package org.pactwatch.alert.settings;

import org.pactwatch.alert.quiet.Grouping;

/**
 * A channel as the user wants it.
 *
 * @param name its name; where it has several readers, a slash and the reader's address follow
 * @param settings how it reaches people
 * @param grouping what is told together, and when
 * @param retries how often what it did not take is sent again
 */
public record ChannelPlan(
    String name, ChannelSettings settings, Grouping grouping, Retries retries) {
  public ChannelPlan {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}(/\\S+)?")) {
      throw new IllegalArgumentException(
          "a channel's name is of letters, digits, dots and dashes, 64 at most: '" + name + "'");
    }
  }
}
