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

  /** Verbs of which an agreement is the subject. */
  private static final String[] FOLLOWING = {
    "was", "is", "has", "had", "came", "took", "entered", "expired", "lapsed", "runs", "ran"
  };

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

  /**
   * Whether the token stands for somebody's agreement that is not named again: "Canada's was
   * signed", "tore up its own", "concluded theirs".
   */
  static boolean isPossessive(SentenceView view, int i) {
    Sentence s = view.sentence();
    if (i + 1 >= s.size() || s.titleCase()) {
      return false;
    }
    String next = s.token(i + 1).tag();
    if (s.token(i).is("'s", "’s")) {
      return i > 0 && view.actorAt(i - 1) != null && s.token(i + 1).is(FOLLOWING);
    }
    boolean alone = !next.matches("NOUN|ADJ|PROPN") && !s.token(i + 1).is("-");
    return alone && (s.token(i).is("theirs") || s.token(i).is("own") && isOwner(s, i - 1));
  }

  private static boolean isOwner(Sentence s, int i) {
    return i > 0 && s.token(i).is("its", "their") && !s.token(i - 1).is("of", "on");
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
