package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.pactwatch.model.PactKind;

/** Tells the kinds of a pact from the words by which it is called. Immutable and thread-safe. */
final class KindReader {
  private record Rule(PactKind kind, Pattern pattern) {}

  private final NamedPacts pacts = new NamedPacts();
  private final List<Rule> rules = new ArrayList<>();

  KindReader() {
    for (String[] row : WordList.read("kinds.tsv", 2)) {
      rules.add(new Rule(PactKind.valueOf(row[0]), Pattern.compile(row[1])));
    }
  }

  /** The kinds told by the agreement's name, or else by the sentence. */
  Set<PactKind> of(SentenceView view, Finding finding) {
    Set<PactKind> kinds = in(plain(finding.name() + " " + finding.agreement().name()));
    kinds.addAll(pacts.kindsOf(finding.name()));
    kinds.addAll(pacts.kindsOf(finding.agreement().name()));
    if (!finding.joining().isEmpty()) {
      kinds.add(PactKind.ALLIANCE_MEMBERSHIP);
    }
    if (kinds.isEmpty() || kinds.equals(EnumSet.of(PactKind.DEFENCE_COOPERATION))) {
      String sentence = Phrases.plain(view.sentence(), 0, view.sentence().size());
      kinds.addAll(in(sentence.replace('-', ' ')));
    }
    if (kinds.isEmpty()) {
      kinds.add(PactKind.DEFENCE_COOPERATION); // it is a security pact, whatever else
    }
    return kinds;
  }

  private Set<PactKind> in(String words) {
    Set<PactKind> kinds = EnumSet.noneOf(PactKind.class);
    for (Rule rule : rules) {
      if (rule.pattern().matcher(words).find()) {
        kinds.add(rule.kind());
      }
    }
    return kinds;
  }

  static String plain(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replace("defense", "defence")
        .replace('-', ' ')
        .replace('–', ' ');
  }
}
