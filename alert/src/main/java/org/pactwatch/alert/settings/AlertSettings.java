package org.pactwatch.alert.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.pactwatch.alert.fact.Freshness;
import org.pactwatch.alert.quiet.Grouping;
import org.pactwatch.alert.quiet.Inhibition;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.alert.rule.StandardRules;

/**
 * What is wanted of alerts, checked. Immutable.
 *
 * @param rules the rules, each name once
 * @param channels the channels, each name once
 * @param inhibitions which alerts make which others needless
 * @param freshness what is news
 * @param growth at how many independent sources a growing alert is told again
 * @param link where the console is that shows pacts
 * @param basis what the configuration says of rules, to which people add in the console
 */
public record AlertSettings(
    List<Rule> rules,
    List<ChannelPlan> channels,
    List<Inhibition> inhibitions,
    Freshness freshness,
    List<Integer> growth,
    URI link,
    RuleBasis basis) {
  /** The least confidence of what alerts, if nothing else is said. */
  public static final double CONFIDENCE = 0.5;

  /** When a growing alert is told again, if nothing else is said. */
  public static final List<Integer> GROWTH = List.of(2, 3, 5, 10, 20, 50, 100);

  /** Where the console is, if nothing else is said. */
  public static final URI LINK = URI.create("http://127.0.0.1:8080/");

  /** All standard rules, told to the log and on the topic. */
  public static final AlertSettings STANDARD =
      new AlertSettings(
          StandardRules.with(CONFIDENCE),
          standardChannels(),
          List.of(),
          Freshness.STANDARD,
          GROWTH,
          LINK);

  /** With the standard rules as what the configuration says of rules. */
  public AlertSettings(
      List<Rule> rules,
      List<ChannelPlan> channels,
      List<Inhibition> inhibitions,
      Freshness freshness,
      List<Integer> growth,
      URI link) {
    this(
        rules,
        channels,
        inhibitions,
        freshness,
        growth,
        link,
        new RuleBasis(CONFIDENCE, Map.of(), Ways.of(channels), freshness, RuleReader.standard()));
  }

  public AlertSettings {
    rules = List.copyOf(rules);
    channels = List.copyOf(channels);
    inhibitions = List.copyOf(inhibitions);
    growth = growth.stream().sorted().distinct().toList();
  }

  /** The same with other rules. */
  public AlertSettings with(List<Rule> others) {
    return new AlertSettings(others, channels, inhibitions, freshness, growth, link, basis);
  }

  /** The channels that are told where none is named. */
  static List<ChannelPlan> standardChannels() {
    Grouping atOnce = new Grouping(Grouping.STANDARD.by(), Duration.ZERO, Duration.ZERO, null);
    return List.of(
        new ChannelPlan("log", new ChannelSettings.Log(), atOnce, Retries.STANDARD),
        new ChannelPlan("topic", new ChannelSettings.Topic(), atOnce, Retries.STANDARD));
  }

  /** Whether growing to so many sources is told. */
  public boolean isMilestone(int before, int now) {
    return growth.stream().anyMatch(g -> before < g && g <= now);
  }
}
