package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.text.Sentence;

/**
 * Words that stand for an agreement of the kind that the sentence named before: "a pact with
 * Washington and one with Canberra", "the third after those with Japan and South Korea".
 */
final class ProForms {
  private static final String[] WORDS = {"those", "that", "one", "ones", "another", "others"};

  private ProForms() {}

  /** Whether the token stands for an agreement and tells with whom it is. */
  static boolean at(Sentence s, int i) {
    return s.token(i).is(WORDS)
        && i + 1 < s.size()
        && (s.token(i + 1).is("with", "between")
            || s.token(i + 1).is("signed", "concluded")
                && i + 2 < s.size()
                && s.token(i + 2).is("with", "between", "by"));
  }

  /** The last agreement that the sentence names before a pro-form, or null. */
  static @Nullable AgreementMention antecedent(List<AgreementMention> before) {
    return before.isEmpty() ? null : before.get(before.size() - 1);
  }

  /**
   * The links that pro-forms share with what they stand for: who negotiates a pact with one and
   * another with a second negotiates both.
   */
  static List<TriggerLinker.Link> shared(
      SentenceView view, List<AgreementMention> mentions, List<TriggerLinker.Link> links) {
    List<TriggerLinker.Link> shared = new ArrayList<>();
    for (int i = 1; i < mentions.size(); i++) {
      AgreementMention m = mentions.get(i);
      AgreementMention named = mentions.get(i - 1);
      boolean joined =
          at(view.sentence(), m.head())
              && view.sentence().token(m.first() - 1).is("and", ",")
              && links.stream().noneMatch(l -> m.equals(l.mention()));
      links.stream()
          .filter(l -> joined && named.equals(l.mention()))
          .filter(l -> l.trigger().first() < named.head())
          .forEach(l -> shared.add(new TriggerLinker.Link(l.trigger(), m)));
    }
    return shared;
  }
}
