package org.pactwatch.alert.quiet;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.fact.Words;
import org.pactwatch.model.Alert;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.Party;

/**
 * Which messages are meant. What is empty or null asks for nothing; nothing at all means none.
 *
 * @param rules of one of these rules
 * @param kinds about one of these
 * @param subject about the pact or source whose id begins so, or null
 * @param parties about a pact of at least one of these
 */
public record Matcher(
    Set<String> rules, Set<AlertKind> kinds, @Nullable String subject, Set<Party> parties) {
  public Matcher {
    rules = Set.copyOf(rules);
    kinds = Set.copyOf(kinds);
    parties = Set.copyOf(parties);
  }

  /** Whether it asks for nothing. */
  public boolean isEmpty() {
    return rules.isEmpty() && kinds.isEmpty() && subject == null && parties.isEmpty();
  }

  /** Whether the message is meant. */
  public boolean matches(Alert alert) {
    return !isEmpty()
        && (rules.isEmpty() || rules.contains(alert.rule()))
        && (kinds.isEmpty() || kinds.contains(alert.kind()))
        && (subject == null || isAbout(alert, subject))
        && (parties.isEmpty() || involves(alert));
  }

  private boolean involves(Alert alert) {
    return alert.change() != null
        && (alert.change().parties().stream().anyMatch(parties::contains)
            || (alert.change().joining() != null && parties.contains(alert.change().joining())));
  }

  /** By the id that the pact has, or by the one it was known by first, which the key names. */
  private static boolean isAbout(Alert alert, String subject) {
    return alert.subject().startsWith(subject)
        || alert.key().startsWith(alert.rule() + ":" + Words.of(alert.kind()) + ":" + subject);
  }
}
