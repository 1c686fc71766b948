package org.pactwatch.alert.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.alert.settings.RuleBasis;
import org.pactwatch.alert.settings.SaidRule;

/**
 * All rules there are: the standard ones, those of the configuration, and those that people keep in
 * the console, which take the place of a standard one of their name. Immutable.
 *
 * @param basis what the configuration says
 * @param own the rules of the console
 * @param paused the names of those that rest
 */
public record Rulebook(RuleBasis basis, List<OwnRule> own, Set<String> paused) {
  public Rulebook {
    own = List.copyOf(own);
    paused = Set.copyOf(paused);
  }

  /** Where a rule comes from. */
  public enum Origin {
    /** It is there without having been asked for. */
    STANDARD,
    /** The configuration's file; it is changed there. */
    CONFIGURATION,
    /** People who keep it in the console. */
    CONSOLE
  }

  /**
   * A rule.
   *
   * @param paused whether it rests
   * @param fault why it is not at work, in one line, or null if it could be
   * @param own who keeps it, or null if it is none of the console
   */
  public record Entry(
      SaidRule said, Origin origin, boolean paused, @Nullable String fault, @Nullable OwnRule own) {
    /** Whether it is asked of facts. */
    public boolean isAtWork() {
      return !paused && fault == null;
    }
  }

  /** All of them, those of the console last. */
  public List<Entry> all() {
    Set<String> owned = new TreeSet<>();
    own.forEach(o -> owned.add(o.said().name()));
    Set<String> configured = new TreeSet<>();
    List<Entry> all = new ArrayList<>();
    for (RuleBasis.Configured c : basis.rules()) {
      String name = c.said().name();
      if (!c.standard()) {
        configured.add(name);
      } else if (owned.contains(name)) {
        continue;
      }
      Origin origin = c.standard() ? Origin.STANDARD : Origin.CONFIGURATION;
      all.add(new Entry(c.said(), origin, paused.contains(name), null, null));
    }
    for (OwnRule o : own) {
      String name = o.said().name();
      String fault =
          configured.contains(name)
              ? "the configuration has a rule of this name, which counts"
              : o.said().fault(basis);
      all.add(new Entry(o.said(), Origin.CONSOLE, paused.contains(name), fault, o));
    }
    return all;
  }

  /** The rule of a name; if the configuration and the console have one, that of the former. */
  public Optional<Entry> find(String name) {
    return all().stream().filter(e -> e.said().name().equals(name)).findFirst();
  }

  /** Those that are asked of facts. */
  public List<Rule> atWork() {
    return all().stream().filter(Entry::isAtWork).map(e -> e.said().rule(basis)).toList();
  }
}
