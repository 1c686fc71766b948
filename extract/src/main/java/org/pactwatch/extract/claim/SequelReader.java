package org.pactwatch.extract.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pactwatch.extract.claim.AgreementMention.Subject;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/**
 * Reads sentences that tell of another state what was just told of one, or that go on with a
 * series: "Norway followed a week later", "Canada signed in June", "Australia has been negotiating
 * since May". Immutable and thread-safe.
 */
final class SequelReader {
  private static final Pattern SIGNED =
      Pattern.compile(
          ".*\\b(followed( suit)?|did so|did the same|signed up|joined (the list|them)|came next|"
              + "(was|were) the (first|latest|next|last)|is the (latest|newest)|has one( too)?|have one( too)?|put pen to paper"
              + "|(signed|concluded|inked|sealed|got)( (theirs|one|its own|their own|a similar one|the same|the (first|second|third|latest|last)( one)?))?( with \\w+( \\w+)?)?"
              + "( (in|on|at|before|after|last|this|the (same|next|following)|earlier|later|yesterday|too|as well|first|next) .*)?)$"
              + "|.*\\bput (its|their|his|her) (names?|signatures?) to (one|theirs|its own|the same)\\b.*"
              + "|.*\\b(followed(?! (the|a|an|its|their|his|her|this|that|these|those|from|by|up)\\b)|joined (the list|them)|came next|(was|were) the (first|latest|next|last)|has one|is the (latest|newest))\\b.*");
  private static final Pattern PROPOSED =
      Pattern.compile(
          ".*\\b(possible|potential|likely|future) (partners?|candidates?|signatories)\\b.*"
              + "|.*\\b(mentioned|named|touted|seen|tipped|cited) as (a |an )?(possible |potential |likely |future )?(candidates?|partners?|members?)\\b.*"
              + "|.*\\b(could|may|might) (be next|follow( suit)?|come next|do the same)\\b.*|.*\\b(next in line|wants? one too)\\b.*");
  private static final Pattern NEGOTIATING =
      Pattern.compile(".*\\b(negotiating|in talks|in negotiations|holding talks)\\b.*");
  private static final Pattern OTHERWISE =
      Pattern.compile(
          ".*\\b(not|never|refused|could|would|may(?! \\d)|might|if|trade|peace|ceasefire)\\b.*");
  private static final int REACH = 3;
  private static final int MOST = 3;

  private final SubjectFinder subjects;

  SequelReader(SubjectFinder subjects) {
    this.subjects = subjects;
  }

  /**
   * The findings of a sentence that names no agreement of its own and follows on what was told
   * before.
   */
  List<Finding> read(SentenceView view, List<Finding> before, Discourse discourse) {
    if (before.isEmpty() && discourse.series().isEmpty()) {
      return List.of();
    }
    String words = view.topic().words();
    Set<Party> acting = new LinkedHashSet<>(subjects.first(view, view.sentence().size()));
    boolean signed = SIGNED.matcher(words).matches();
    boolean negotiating = NEGOTIATING.matcher(words).matches();
    boolean proposed = PROPOSED.matcher(words).matches();
    if (proposed) {
      acting.clear();
      view.actors().forEach(a -> acting.add(a.party()));
      discourse.series().ifPresent(x -> acting.remove(x.party()));
    }
    if (acting.isEmpty()
        || acting.size() > MOST
        || !signed && !negotiating && !proposed
        || !proposed && OTHERWISE.matcher(words).matches()) {
      return List.of();
    }
    Optional<Finding> last = last(view, before);
    Optional<Party> series = discourse.series().map(Discourse.Series::party);
    Optional<Party> partner =
        series
            .filter(p -> !acting.contains(p) || acting.size() == 2)
            .or(() -> last.flatMap(f -> partner(f, acting, discourse)));
    if (partner.isEmpty() || negotiating && series.isEmpty()) {
      return List.of();
    }
    if (proposed && last.isPresent() && last.get().parties().size() > 2) {
      return joiners(view, last.get(), acting);
    }
    boolean repeats = last.isPresent() && (series.isEmpty() || words.contains("followed"));
    Stage told = negotiating ? Stage.NEGOTIATING : proposed ? Stage.PROPOSED : Stage.SIGNED;
    Stage stage = repeats && !proposed ? last.get().stage() : told;
    boolean joining = last.isPresent() && !last.get().joining().isEmpty() && series.isEmpty();
    String name =
        discourse
            .series()
            .map(Discourse.Series::name)
            .or(() -> last.map(Finding::name))
            .orElse("agreement");
    return acting.stream()
        .filter(p -> !p.equals(partner.get()))
        .map(p -> finding(view, stage, p, partner.get(), joining, name, discourse))
        .toList();
  }

  /** "Italy has been mentioned as a candidate": for the agreement that another has joined. */
  private static List<Finding> joiners(SentenceView view, Finding last, Set<Party> acting) {
    Set<Party> base = new LinkedHashSet<>(last.parties());
    base.removeAll(last.joining());
    return acting.stream()
        .filter(p -> p.isCountry() && !last.parties().contains(p))
        .map(p -> joiner(view, last, base, p))
        .toList();
  }

  private static Finding joiner(SentenceView view, Finding last, Set<Party> base, Party party) {
    TreeSet<Party> parties = new TreeSet<>(base);
    parties.add(party);
    return new Finding(
        parties,
        new TreeSet<>(Set.of(party)),
        Stage.PROPOSED,
        Hedge.POSSIBLE,
        false,
        last.agreement(),
        last.name(),
        Set.of(party),
        view.sentence().index(),
        0,
        view.sentence().span(),
        "PROPOSED in the series");
  }

  private static Optional<Finding> last(SentenceView view, List<Finding> before) {
    return before.stream()
        .filter(f -> view.sentence().index() - f.sentence() <= REACH && !f.background())
        .reduce((a, b) -> b);
  }

  /**
   * The party that stays the same: the one that did not act before, or else the one that the
   * agreements share.
   */
  private static Optional<Party> partner(Finding last, Set<Party> acting, Discourse discourse) {
    if (last.parties().size() != 2 || last.parties().stream().anyMatch(acting::contains)) {
      return Optional.empty();
    }
    if (!last.joining().isEmpty()) {
      return last.parties().stream().filter(p -> !last.joining().contains(p)).findFirst();
    }
    List<Party> addressed =
        last.parties().stream().filter(p -> !last.acting().contains(p)).toList();
    return addressed.size() == 1
        ? Optional.of(addressed.get(0))
        : discourse
            .hub()
            .filter(last.parties()::contains)
            .or(() -> discourse.protagonist().filter(last.parties()::contains))
            .or(() -> addressed.stream().findFirst());
  }

  private static Finding finding(
      SentenceView view,
      Stage stage,
      Party party,
      Party partner,
      boolean joining,
      String name,
      Discourse discourse) {
    Agreement agreement = discourse.of(Set.of(party, partner), Subject.SECURITY, name);
    return new Finding(
        agreement.parties(),
        new TreeSet<>(joining ? Set.of(party) : Set.of()),
        stage,
        Hedge.NONE,
        false,
        agreement,
        name,
        Set.of(party),
        view.sentence().index(),
        0,
        view.sentence().span(),
        stage + " in the series");
  }
}
