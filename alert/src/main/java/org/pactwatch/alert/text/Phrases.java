package org.pactwatch.alert.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Change;
import org.pactwatch.model.Party;
import org.pactwatch.model.PartyNames;
import org.pactwatch.model.Stage;

/** Words for people. Text from articles is kept to one line. */
public final class Phrases {
  private Phrases() {}

  /** The pact by name and parties. */
  static String pact(Change change) {
    String parties = parties(change.parties());
    String name = line(change.name());
    return name.isEmpty() ? "pact between " + parties : name + " between " + parties;
  }

  /** From what to what, and since when as far as known. */
  public static String stage(Change change) {
    return dated(move(change.from(), word(change.to())), change);
  }

  /** To what, and since when as far as known. */
  static String reached(Change change) {
    return dated(word(change.to()), change);
  }

  private static String dated(String stage, Change change) {
    return change.since() == null ? stage : stage + " (" + change.since() + ")";
  }

  private static String move(@Nullable Stage from, String to) {
    if (from == null) {
      return to;
    }
    return word(from).equals(to) ? to + " once more" : "from " + word(from) + " to " + to;
  }

  /** Such as "3 independent sources". */
  public static String sources(int independent) {
    return independent == 1 ? "1 independent source" : independent + " independent sources";
  }

  /** Their names in a row. */
  static String parties(Collection<Party> parties) {
    List<String> names = parties.stream().map(PartyNames::of).sorted().toList();
    int last = names.size() - 1;
    return last <= 0
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** A constant as people say it. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The text without line breaks and control characters, which could pass for other lines. */
  public static String line(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
