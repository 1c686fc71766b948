package org.pactwatch.extract.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.model.Party;

/**
 * Finds with whom an agreement is that is only called like the one before, or somebody's own: the
 * party that stays the same. Immutable and thread-safe.
 */
final class FurtherAgreements {
  private final ActingParties acting;

  FurtherAgreements(ActingParties acting) {
    this.acting = acting;
  }

  /**
   * "Niger revoked its pact with France, and Chad tore up its own", "Canada's was signed": with the
   * party of the agreement in focus that the others share, or that did not act.
   */
  List<Set<Party>> ofEach(
      SentenceView view, AgreementMention m, Set<Party> all, Discourse discourse) {
    boolean single = view.sentence().token(m.first()).is("its") && all.size() > 1;
    Set<Party> owners = single ? nearest(view, m) : all;
    Set<Party> focus = discourse.freshFocus().<Set<Party>>map(Agreement::parties).orElse(Set.of());
    Set<Party> others = new LinkedHashSet<>(focus);
    others.removeAll(owners);
    boolean joint =
        owners.size() == 2
            && (discourse.hub().filter(owners::contains).isPresent()
                || discourse.protagonist().filter(owners::contains).isPresent());
    if (joint) {
      return List.of(owners); // "Sunak and Zelensky signed theirs"
    }
    if (others.size() > 1) {
      others.removeAll(acting.first(view));
    }
    if (others.size() > 1) {
      discourse.hub().filter(others::contains).ifPresent(p -> others.retainAll(Set.of(p)));
    }
    return focus.size() == 2 && others.size() == 1
        ? owners.stream().map(o -> union(Set.of(o), others)).toList()
        : List.of();
  }

  private static Set<Party> nearest(SentenceView view, AgreementMention m) {
    List<Actor> before = view.actorsBetween(0, m.first());
    return Set.of(before.get(before.size() - 1).party());
  }

  /** "Finland and Denmark have similar agreements": each with the partner of the one before. */
  static List<Set<Party>> similar(Set<Party> acting, Discourse discourse) {
    Optional<Party> partner =
        discourse
            .hub()
            .or(
                () ->
                    discourse
                        .focus()
                        .filter(f -> f.parties().size() == 2)
                        .flatMap(
                            f ->
                                f.parties().stream()
                                    .filter(p -> !discourse.protagonist().equals(Optional.of(p)))
                                    .findFirst()));
    return partner
        .filter(p -> !acting.contains(p))
        .map(p -> acting.stream().map(a -> union(Set.of(a), Set.of(p))).toList())
        .orElse(List.of());
  }

  private static Set<Party> union(Set<Party> a, Set<Party> b) {
    Set<Party> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return all;
  }
}
