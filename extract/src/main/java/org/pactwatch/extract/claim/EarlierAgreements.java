package org.pactwatch.extract.claim;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.claim.AgreementMention.Subject;
import org.pactwatch.extract.claim.AgreementMention.Type;
import org.pactwatch.model.Party;

/**
 * Finds the agreement that words without parties of their own refer back to: by its name, by who
 * acts on it, or the one in focus. Immutable and thread-safe.
 */
final class EarlierAgreements {
  /** Words of which an article calls each agreement by its own. */
  private static final Set<String> SPECIFIC =
      Set.of(
          "treaty",
          "protocol",
          "memorandum",
          "declaration",
          "charter",
          "convention",
          "roadmap",
          "framework",
          "partnership",
          "alliance",
          "lease",
          "guarantee");

  private final SubjectFinder subjects;

  EarlierAgreements(SubjectFinder subjects) {
    this.subjects = subjects;
  }

  /** The agreement that is meant, if the words or the context tell which. */
  Optional<Agreement> meant(
      SentenceView view, AgreementMention m, @Nullable Trigger trigger, Discourse discourse) {
    if (m.hasOwnParties() && !m.between().isEmpty()) {
      return discourse.with(Set.copyOf(m.between()));
    }
    if (isProper(view, m)) {
      return discourse
          .named(m.name())
          .or(() -> discourse.only().filter(a -> !isOfOthers(view, a)))
          .or(
              () ->
                  discourse
                      .focus()
                      .filter(a -> a.isSecurity() && !a.isNamed() && !isOfOthers(view, a)));
    }
    boolean back = m.definite() || m.type() == Type.REFERENCE || m.type() == Type.NAMED;
    if (m.subject() == Subject.OTHER || !back && view.sentence().index() > 0) {
      return Optional.empty();
    }
    if (m.words().contains("membership")) {
      return discourse.membership();
    }
    Set<Party> doers = trigger == null ? Set.of() : doers(view, trigger);
    if (!doers.isEmpty()) {
      return discourse
          .focus()
          .filter(a -> doers.stream().anyMatch(a.parties()::contains))
          .or(() -> doers.stream().map(d -> discourse.with(Set.of(d))).findFirst().flatMap(a -> a));
    }
    return sameWord(view, m, discourse)
        .or(discourse::focus)
        .or(discourse::main)
        .or(() -> ofHeadline(m, discourse));
  }

  /**
   * "the declaration", in a passage about a treaty: the one that was called a declaration, if any.
   */
  static Optional<Agreement> sameWord(SentenceView view, AgreementMention m, Discourse discourse) {
    String word = view.sentence().token(m.head()).lower();
    boolean other =
        m.definite()
            && SPECIFIC.contains(word)
            && discourse.focus().filter(f -> f.isCalledBy(word)).isEmpty();
    return other ? discourse.calledBy(word) : Optional.empty();
  }

  /** "Five things about the Saudi-Pakistani pact": what is "it" in the text below. */
  private static Optional<Agreement> ofHeadline(AgreementMention m, Discourse discourse) {
    Set<Party> pair = discourse.headlinePair();
    return pair.isEmpty() || m.subject() != Subject.SECURITY
        ? Optional.empty()
        : Optional.of(discourse.of(pair, m.subject(), m.name()));
  }

  /** Whether the sentence names two states, of which one is no party. */
  private boolean isOfOthers(SentenceView view, Agreement agreement) {
    Set<Party> here =
        view.actors().stream()
            .filter(a -> !a.person())
            .map(Actor::party)
            .collect(Collectors.toSet());
    return here.size() == 2 && !agreement.parties().containsAll(here);
  }

  /** Who does what only a party to an agreement can do, in the clause of its verb. */
  private Set<Party> doers(SentenceView view, Trigger trigger) {
    boolean partys =
        switch (trigger.act()) {
          case SIGNED, TERMINATED, RENEWED, SUSPENDED -> true;
          default -> false;
        };
    boolean active = trigger.frame() == Trigger.Frame.OBJECT;
    return partys && active && !TriggerLinker.isPassive(view.sentence(), trigger)
        ? subjects.inClause(view, trigger.first())
        : Set.of();
  }

  /** "the Nakamal Agreement": a name of its own, so that it need not be the agreement in focus. */
  static boolean isProper(SentenceView view, AgreementMention m) {
    boolean capital = view.sentence().token(m.head()).isCapitalised() && m.head() > m.first();
    return capital
        && !view.sentence().titleCase()
        && m.type() == Type.NOUN
        && m.head() > 0
        && view.sentence().token(m.head() - 1).isCapitalised();
  }
}
