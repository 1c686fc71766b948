package org.pactwatch.alert.settings;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pactwatch.alert.fact.Freshness;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.model.Party;

/**
 * What the configuration says of rules, and what further rules may refer to; it holds no secret, so
 * that every process may see it. Immutable.
 *
 * @param confidence the least confidence where a rule says nothing else, 0 to 1
 * @param watchLists the parties of each watch list
 * @param channels the channels, each name once
 * @param freshness what is news
 * @param rules the rules of the configuration and the standard ones that it leaves at work
 */
public record RuleBasis(
    double confidence,
    Map<String, Set<Party>> watchLists,
    List<Way> channels,
    Freshness freshness,
    List<Configured> rules) {
  public RuleBasis {
    watchLists = Collections.unmodifiableMap(new TreeMap<>(watchLists));
    channels = List.copyOf(channels);
    rules = List.copyOf(rules);
  }

  /**
   * A channel.
   *
   * @param name its name
   * @param how what it is and what it tells together when, in words
   */
  public record Way(String name, String how) {}

  /**
   * A rule of the configuration.
   *
   * @param standard whether it is there without having been asked for
   */
  public record Configured(SaidRule said, boolean standard) {}

  /** The names of the channels. */
  public Set<String> channelNames() {
    Set<String> names = new TreeSet<>();
    channels.forEach(c -> names.add(c.name()));
    return names;
  }

  /** What decides by these rules alone and tells nobody, as for a trial. */
  public AlertSettings settings(List<Rule> wanted) {
    return new AlertSettings(
        wanted, List.of(), List.of(), freshness, AlertSettings.GROWTH, AlertSettings.LINK, this);
  }
}
