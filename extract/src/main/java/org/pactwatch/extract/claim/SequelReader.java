package org.pactwatch.extract.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pactwatch.extract.claim.AgreementMention.Subject;
import org.pactwatch.model.Party;

/**
 * Reads sentences that tell of another state what was just told of one: "Norway followed a week
 * later", "Canada signed in June", "and Sweden in March". Immutable and thread-safe.
 */
final class SequelReader {
  private static final Pattern SEQUEL =
      Pattern.compile(
          ".*\\b(followed( suit)?|followed (\\w+ ){0,4}(later|after)|did so|did the same|signed|signed up|joined the list|"
              + "came next|put pen to paper|concluded (its|theirs)|signed (its|theirs|one)|inked (its|theirs))\\b.*");
  private static final int REACH = 3;

  private final SubjectFinder subjects;

  SequelReader(SubjectFinder subjects) {
    this.subjects = subjects;
  }

  /** The findings of a sentence that has none of its own and follows on what was told before. */
  List<Finding> read(SentenceView view, List<Finding> before, Discourse discourse) {
    Optional<Finding> last =
        before.stream()
            .filter(f -> view.sentence().index() - f.sentence() <= REACH && !f.background())
            .reduce((a, b) -> b);
    String words = Phrases.plain(view.sentence(), 0, view.sentence().size());
    Set<Party> acting = new LinkedHashSet<>(subjects.first(view, view.sentence().size()));
    if (last.isEmpty() || acting.isEmpty() || !SEQUEL.matcher(words).matches()) {
      return List.of();
    }
    return partner(last.get(), acting, discourse)
        .map(p -> findings(view, last.get(), acting, p, discourse))
        .orElse(List.of());
  }

  /**
   * The party that stays the same: the one that the agreements share, or else the one that did not
   * act before.
   */
  private static Optional<Party> partner(Finding last, Set<Party> acting, Discourse discourse) {
    if (last.parties().size() != 2 || !last.parties().stream().noneMatch(acting::contains)) {
      return Optional.empty();
    }
    if (!last.joining().isEmpty()) {
      return last.parties().stream().filter(p -> !last.joining().contains(p)).findFirst();
    }
    return discourse
        .hub()
        .filter(last.parties()::contains)
        .or(() -> last.parties().stream().filter(p -> !last.acting().contains(p)).findFirst());
  }

  private static List<Finding> findings(
      SentenceView view, Finding last, Set<Party> acting, Party partner, Discourse discourse) {
    return acting.stream()
        .filter(p -> !p.equals(partner))
        .map(p -> finding(view, last, p, partner, discourse))
        .toList();
  }

  private static Finding finding(
      SentenceView view, Finding last, Party party, Party partner, Discourse discourse) {
    Set<Party> parties = Set.of(party, partner);
    Agreement agreement = discourse.of(parties, Subject.SECURITY, last.agreement().name());
    TreeSet<Party> joining = new TreeSet<>(last.joining().isEmpty() ? Set.of() : Set.of(party));
    return new Finding(
        agreement.parties(),
        joining,
        last.stage(),
        Hedge.NONE,
        false,
        agreement,
        agreement.name(),
        Set.of(party),
        view.sentence().index(),
        0,
        view.sentence().span(),
        "sequel of " + last.rule());
  }
}
