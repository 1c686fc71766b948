package org.pactwatch.alert.settings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pactwatch.alert.fact.Words;
import org.pactwatch.alert.rule.Conditions;
import org.pactwatch.alert.rule.PartyTerms;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.alert.rule.StandardRules;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads rules and watch lists. */
final class RuleReader {
  private RuleReader() {}

  /** The rules: the standard ones, with those of the user added, or put in place of a namesake. */
  static List<Rule> rules(Entry alerts) {
    double confidence = alerts.number("confidence", AlertSettings.CONFIDENCE);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw alerts.bad("confidence is not from 0 to 1: " + confidence);
    }
    PartyTerms terms = new PartyTerms(watchLists(alerts));
    Map<String, Rule> rules = new LinkedHashMap<>();
    if (alerts.flag("standard-rules", true)) {
      StandardRules.with(confidence).forEach(r -> rules.put(r.name(), r));
    }
    Set<String> own = new HashSet<>();
    for (Entry.Named item : alerts.items("rules", "rule")) {
      Entry entry = item.entry();
      if (!own.add(item.name())) {
        throw entry.bad(item.name().isEmpty() ? "name is missing" : "it is there twice");
      }
      if (entry.flag("off", false)) {
        rules.remove(item.name());
        continue;
      }
      rules.put(item.name(), rule(entry, terms, confidence));
    }
    return new ArrayList<>(rules.values());
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

  private static Rule rule(Entry entry, PartyTerms terms, double confidence) {
    String name = entry.needed("name");
    List<AlertKind> when = entry.all("when", w -> Words.read(AlertKind.class, w));
    Set<Party> parties = new HashSet<>();
    entry.all("parties", terms::parties).forEach(parties::addAll);
    List<PactKind> kinds = entry.all("kinds", k -> Words.read(PactKind.class, k));
    List<Stage> stages = entry.all("stages", s -> Words.read(Stage.class, s));
    try {
      Conditions conditions =
          new Conditions(
              parties,
              entry.all("together", terms::parties),
              Set.copyOf(kinds),
              Set.copyOf(stages),
              entry.number("confidence", confidence),
              entry.whole("sources", 0),
              entry.texts("speakers"));
      Rule rule =
          new Rule(
              name,
              when.isEmpty() ? EnumSet.noneOf(AlertKind.class) : EnumSet.copyOf(when),
              conditions,
              entry.texts("channels"),
              entry.time("repeat").orElse(null));
      entry.close();
      return rule;
    } catch (IllegalArgumentException e) {
      throw entry.bad(String.valueOf(e.getMessage()));
    }
  }
}
