package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pactwatch.extract.text.Sentence;

/** All triggers of a list, found in a sentence. Immutable and thread-safe. */
final class TriggerLexicon {
  private final Map<String, List<TriggerPattern>> byFirstWord = new HashMap<>();

  private TriggerLexicon(String list) {
    for (String[] row : WordList.read(list, 3)) {
      TriggerPattern pattern = new TriggerPattern(row[0], row[1], row[2]);
      for (String word : pattern.firstWords()) {
        byFirstWord.computeIfAbsent(word, w -> new ArrayList<>()).add(pattern);
      }
    }
  }

  /** Triggers for agreements. */
  static TriggerLexicon ofAgreements() {
    return new TriggerLexicon("triggers.tsv");
  }

  /** Triggers for memberships. */
  static TriggerLexicon ofMemberships() {
    return new TriggerLexicon("memberships.tsv");
  }

  /** The longest triggers, in order; of two of the same place and frame the longer one is kept. */
  List<Trigger> find(Sentence sentence) {
    List<Trigger> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      List<TriggerPattern> patterns = byFirstWord.get(sentence.token(i).lower());
      if (patterns == null) {
        continue;
      }
      int at = i;
      int longest =
          patterns.stream()
              .map(p -> p.match(sentence, at))
              .filter(t -> t != null)
              .mapToInt(Trigger::length)
              .max()
              .orElse(0);
      patterns.stream()
          .map(p -> p.match(sentence, at))
          .filter(t -> t != null && t.length() == longest)
          .forEach(found::add);
    }
    found.sort(Comparator.comparingInt(Trigger::first));
    return found.stream().filter(t -> found.stream().noneMatch(o -> covers(o, t))).toList();
  }

  private static boolean covers(Trigger outer, Trigger inner) {
    return outer.length() > inner.length()
        && outer.first() <= inner.first()
        && inner.end() <= outer.end();
  }
}
