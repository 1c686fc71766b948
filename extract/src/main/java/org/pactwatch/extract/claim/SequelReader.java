package org.pactwatch.extract.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.pactwatch.extract.claim.AgreementMention.Subject;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.Token;
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
          ".*\\b(followed( suit)?|did so|did the same|signed up|joined (the list|them)|came"
              + " next|(was|were) the (first|latest|next|last)|is the (latest|newest)|has one("
              + " too)?|have one( too)?|(signed|concluded|inked|sealed|got|put pen to paper|took"
              + " the same step|obtained|received)( (theirs|one|its own|their own|a similar one|the"
              + " same|(something|one) (just )?(like it|similar)|the"
              + " (first|second|third|latest|last)( one)?))?( with \\w+( \\w+)?)?("
              + " (in|on|at|before|after|last|this|the"
              + " (same|next|following)|earlier|later|yesterday|too|as well|first|next)"
              + " .*)?)$|.*\\bput (its|their|his|her) (names?|signatures?) to (one|theirs|its"
              + " own|the same)\\b.*|.*\\b(followed(?!"
              + " (the|a|an|its|their|his|her|this|that|these|those|from|by|up)\\b)|joined (the"
              + " list|them)|came next|(was|were) the (first|latest|next|last)|has one|is the"
              + " (latest|newest))\\b.*|.*\\b(signed|got|has|have|received) (something|one) (just"
              + " )?(like it|similar)\\b.*");
  private static final Pattern PROPOSED =
      Pattern.compile(
          ".*\\b(possible|potential|likely|future)"
              + " (partners?|candidates?|signatories)\\b.*|.*\\b(mentioned|named|touted|seen|tipped|cited)"
              + " as (a |an )?(possible |potential |likely |future"
              + " )?(candidates?|partners?|members?)\\b.*|.*\\b(could|may|might) (be next|follow("
              + " suit)?|come next|do the same|sign one too)\\b.*|.*\\b(next in line|wants? one"
              + " too)\\b.*");
  private static final Pattern NEGOTIATING =
      Pattern.compile(".*\\b(negotiating|in talks|in negotiations|holding talks)\\b.*");
  private static final Pattern OTHERWISE =
      Pattern.compile(
          ".*\\b(not|never|refused|could|would|may(?! \\d)|might|if|trade|peace|ceasefire)\\b.*");
  private static final Pattern APPLIES =
      Pattern.compile(
          ".*\\b((has|have) applied|(in|into) (force|effect)|took effect|takes effect)\\b.*");
  private static final Pattern LATER = Pattern.compile(".*\\b(followed|later|after|came)\\b.*");
  private static final Pattern RATIFIED =
      Pattern.compile(
          ".*\\b(parliament|senate|assembly|lawmakers|legislature|mps|deputies|congress|chamber)"
              + " (\\w+ ){0,2}(gave (its|their) (approval|consent|assent|backing)|followed suit|did"
              + " (so|the same|likewise))( (?!to|for)\\w+)?( .*)?$");
  private static final String[] TELLING = {
    "followed",
    "so",
    "same",
    "signed",
    "joined",
    "came",
    "first",
    "latest",
    "next",
    "last",
    "one",
    "concluded",
    "inked",
    "sealed",
    "got",
    "put",
    "took",
    "obtained",
    "received"
  };
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
    return read(view, 0, before, discourse);
  }

  /**
   * The findings of the part of a sentence behind a semicolon or an "and", which follows on what
   * the part before tells: "Mali denounced its pact with France in May; Niger followed in August".
   */
  List<Finding> readRest(SentenceView view, List<Finding> before, Discourse discourse) {
    Sentence s = view.sentence();
    for (int i = s.size() - 2; i > 0; i--) {
      boolean possessor = s.token(i).is("and") && isPossessor(view, i + 1);
      if (s.token(i).is(";") || possessor) {
        return read(view, i + 1, before, discourse);
      }
    }
    return List.of();
  }

  private List<Finding> read(
      SentenceView view, int from, List<Finding> before, Discourse discourse) {
    if (before.isEmpty() && discourse.series().isEmpty()) {
      return List.of();
    }
    Sentence s = view.sentence();
    String words = from == 0 ? view.topic().words() : Phrases.plain(s, from, s.size());
    Set<Party> acting =
        new LinkedHashSet<>(
            from == 0 ? subjects.first(view, s.size()) : subjects.inClause(view, s.size() - 1));
    Set<Party> owners = owners(view, from);
    boolean owned = !owners.isEmpty();
    if (owned) {
      acting.clear();
      acting.addAll(owners);
    }
    boolean applies = owned && APPLIES.matcher(words).matches();
    boolean ratified = has(s, from, "gave", "suit", "did") && RATIFIED.matcher(words).matches();
    boolean signed =
        mayTell(s, from) && SIGNED.matcher(words).matches()
            || owned && (from > 0 || LATER.matcher(words).matches());
    boolean negotiating = NEGOTIATING.matcher(words).matches();
    boolean proposed = PROPOSED.matcher(words).matches();
    if (proposed) {
      acting.clear();
      view.actors().forEach(a -> acting.add(a.party()));
      discourse.series().ifPresent(x -> acting.remove(x.party()));
    }
    if (acting.isEmpty()
        || acting.size() > MOST
        || !signed && !negotiating && !proposed && !applies && !ratified
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
    Stage told =
        negotiating
            ? Stage.NEGOTIATING
            : proposed
                ? Stage.PROPOSED
                : applies ? Stage.IN_FORCE : ratified ? Stage.RATIFIED : Stage.SIGNED;
    boolean signs = words.matches(".*\\b(signed|inked|sealed|concluded|pen to paper)\\b.*");
    Stage stage = repeats && told == Stage.SIGNED && !signs ? last.get().stage() : told;
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

  /** Whether a part has a word by which a sequel is told; the pattern is dear and asked last. */
  private static boolean mayTell(Sentence s, int from) {
    return has(s, from, TELLING);
  }

  private static boolean has(Sentence s, int from, String... words) {
    for (int i = from; i < s.size(); i++) {
      if (s.token(i).is(words)) {
        return true;
      }
    }
    return false;
  }

  /** "Sweden's, which covers more, …", "the Finnish one": whose agreement a part is about. */
  private static Set<Party> owners(SentenceView view, int from) {
    int at =
        from < view.sentence().size() && view.sentence().token(from).is("the") ? from + 1 : from;
    Actor owner = at < view.sentence().size() ? view.actorAt(at) : null;
    boolean one =
        owner != null
            && owner.adjective()
            && owner.end() < view.sentence().size()
            && view.sentence().token(owner.end()).is("one", "version", "equivalent");
    return owner != null && (one || isPossessor(view, at)) ? Set.of(owner.party()) : Set.of();
  }

  /** "Finland's two weeks later", "Sweden's, which …": a possessive without what is possessed. */
  private static boolean isPossessor(SentenceView view, int at) {
    Sentence s = view.sentence();
    Actor owner = view.actorAt(at);
    if (owner == null || owner.end() + 1 >= s.size() || !s.token(owner.end()).is("'s", "’s")) {
      return false;
    }
    Token next = s.token(owner.end() + 1);
    return next.is(
            ",", "a", "two", "three", "in", "on", "last", "the", "came", "followed", "was", "has")
        && !next.isCapitalised();
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
