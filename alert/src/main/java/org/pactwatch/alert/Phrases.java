package org.pactwatch.alert;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Change;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/** Words for people. Text from articles is kept to one line. */
final class Phrases {
  private Phrases() {}

  /** The pact by name and parties. */
  static String pact(Change change) {
    String parties = parties(change);
    String name = line(change.name());
    return name.isEmpty() ? "pact between " + parties : name + " between " + parties;
  }

  /** From what to what, and since when as far as known. */
  static String stage(Change change) {
    String move = move(change.from(), word(change.to()));
    return change.since() == null ? move : move + " (" + change.since() + ")";
  }

  private static String move(@Nullable Stage from, String to) {
    if (from == null) {
      return to;
    }
    return word(from).equals(to) ? to + " once more" : "from " + word(from) + " to " + to;
  }

  static String sources(int independent) {
    return independent == 1 ? "1 independent source" : independent + " independent sources";
  }

  private static String parties(Change change) {
    List<String> names = change.parties().stream().map(Phrases::name).sorted().toList();
    int last = names.size() - 1;
    return last <= 0
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static String name(Party party) {
    return party.isCountry()
        ? new Locale("", party.code()).getDisplayCountry(Locale.ENGLISH)
        : party.code().replace('_', ' ');
  }

  private static String word(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The text without line breaks and control characters, which could pass for other lines. */
  static String line(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
