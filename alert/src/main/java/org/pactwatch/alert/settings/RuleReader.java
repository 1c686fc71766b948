package org.pactwatch.alert.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pactwatch.alert.fact.Freshness;
import org.pactwatch.alert.rule.PartyTerms;
import org.pactwatch.alert.rule.StandardRules;
import org.pactwatch.alert.settings.RuleBasis.Configured;
import org.pactwatch.model.Party;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads rules and watch lists. */
final class RuleReader {
  private RuleReader() {}

  /**
   * The rules and what they refer to: the standard ones, with those of the user added, or put in
   * place of a namesake.
   */
  static RuleBasis basis(Entry alerts, List<ChannelPlan> channels, Freshness freshness) {
    double confidence = alerts.number("confidence", AlertSettings.CONFIDENCE);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw alerts.bad("confidence is not from 0 to 1: " + confidence);
    }
    RuleBasis terms =
        new RuleBasis(confidence, watchLists(alerts), Ways.of(channels), freshness, List.of());
    Map<String, Configured> rules = new LinkedHashMap<>();
    if (alerts.flag("standard-rules", true)) {
      standard().forEach(c -> rules.put(c.said().name(), c));
    }
    Set<String> own = new HashSet<>();
    for (Entry.Named item : alerts.items("rules", "rule")) {
      Entry entry = item.entry();
      if (!own.add(item.name())) {
        throw entry.bad(item.name().isEmpty() ? "name is missing" : "it is there twice");
      }
      if (entry.flag("off", false)) {
        boolean parked = entry.names().size() > 2;
        if (!parked && !isStandard(item.name())) {
          throw entry.bad("off: there is no standard rule of this name");
        }
        rules.remove(item.name());
        continue;
      }
      SaidRule said = SaidRule.read(entry);
      String fault = said.fault(terms);
      if (fault != null) {
        throw entry.bad(fault);
      }
      rules.put(item.name(), new Configured(said, false));
    }
    return new RuleBasis(
        confidence,
        terms.watchLists(),
        terms.channels(),
        freshness,
        new ArrayList<>(rules.values()));
  }

  private static boolean isStandard(String name) {
    return standard().stream().anyMatch(c -> c.said().name().equals(name));
  }

  /** The standard rules. */
  static List<Configured> standard() {
    return StandardRules.kinds().stream()
        .map(kind -> new Configured(SaidRule.about(kind), true))
        .toList();
  }

  private static Map<String, Set<Party>> watchLists(Entry alerts) {
    Map<String, Set<Party>> lists = new HashMap<>();
    for (Entry.Named list : alerts.entries("watch-lists", "watch list")) {
      Entry holder =
          new Entry(
              list.place(), JsonNodeFactory.instance.objectNode().set("parties", list.value()));
      Set<Party> parties = new HashSet<>();
      holder.all("parties", PartyTerms::named).forEach(parties::addAll);
      if (parties.isEmpty()) {
        throw holder.bad("it names nobody");
      }
      lists.put(list.name(), parties);
    }
    return lists;
  }
}
