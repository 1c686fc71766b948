package org.pactwatch.alert.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.fact.Freshness;
import org.pactwatch.alert.quiet.Inhibition;
import org.pactwatch.alert.rule.Rule;
import tools.jackson.databind.JsonNode;

/** Reads what a user says about alerts. */
public final class SettingsReader {
  private static final Duration INHIBITION = Duration.ofDays(1);

  private SettingsReader() {}

  /**
   * Reads.
   *
   * @param node what is said under {@code alerts}
   * @param folder where commands run
   * @param environment what {@code env:NAME} stands for
   * @throws BadSettings if it makes no sense; the message is one line
   */
  public static AlertSettings read(
      JsonNode node, Path folder, Function<String, @Nullable String> environment) {
    Entry alerts = new Entry("alerts", node);
    List<ChannelPlan> channels = new ChannelReader(folder, environment).channels(alerts);
    Freshness freshness =
        alerts
            .time("fresh")
            .map(d -> new Freshness(Period.ofDays((int) d.toDays())))
            .orElse(Freshness.STANDARD);
    RuleBasis basis = RuleReader.basis(alerts, channels, freshness);
    List<Rule> rules = basis.rules().stream().map(c -> c.said().rule(basis)).toList();
    List<Inhibition> inhibitions = inhibitions(alerts, rules);
    List<Integer> growth = alerts.all("growth", SettingsReader::whole);
    URI link = alerts.address("link").orElse(AlertSettings.LINK);
    alerts.close();
    return new AlertSettings(
        rules,
        channels,
        inhibitions,
        freshness,
        growth.isEmpty() ? AlertSettings.GROWTH : growth,
        link,
        basis);
  }

  private static int whole(String written) {
    try {
      return Integer.parseInt(written);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(written + " is no whole number", e);
    }
  }

  private static List<Inhibition> inhibitions(Entry alerts, List<Rule> rules) {
    List<Inhibition> inhibitions = new ArrayList<>();
    for (Entry.Named item : alerts.items("inhibit", "inhibition")) {
      Entry entry = item.entry();
      Set<String> by = known(entry, "by", rules);
      Set<String> muted = known(entry, "mute", rules);
      Duration lasting = entry.time("for").orElse(INHIBITION);
      entry.close();
      try {
        inhibitions.add(new Inhibition(by, muted, lasting));
      } catch (IllegalArgumentException e) {
        throw entry.bad(String.valueOf(e.getMessage()));
      }
    }
    return inhibitions;
  }

  private static Set<String> known(Entry entry, String key, List<Rule> rules) {
    Set<String> names = rules.stream().map(Rule::name).collect(Collectors.toSet());
    Set<String> named = new HashSet<>(entry.texts(key));
    for (String name : named) {
      if (!names.contains(name)) {
        throw entry.bad(key + ": there is no rule '" + name + "'");
      }
    }
    return named;
  }
}
