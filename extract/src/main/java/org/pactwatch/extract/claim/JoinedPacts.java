package org.pactwatch.extract.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.claim.AgreementMention.Subject;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;

/**
 * Reads who joins an agreement that was spoken of before, without an organisation that has members:
 * "Jordan could join the treaty", "Norway wants to be let in", "Britain came aboard in April and
 * Pakistan in September", "Bulgaria wants to sign the declaration too". Immutable and thread-safe.
 */
final class JoinedPacts {
  private static final Pattern REFUSAL =
      Pattern.compile(
          ".*\\b(but|and|yet|though) (\\w+ ){0,3}(declined|refused|said no|decided against|turned"
              + " (it|this|that|them) down|replied that .*\\bnot|not"
              + " (allow|permit|interested))\\b.*");

  /** Over how many sentences "Norway wants to be let in" may mean what was spoken of. */
  private static final int FAR = 8;

  private static final String[] SEASONS = {
    "spring", "summer", "autumn", "winter", "end", "same", "coming", "new"
  };

  private static final String[] GROUPS = {
    "club",
    "trio",
    "pair",
    "quartet",
    "group",
    "two",
    "three",
    "four",
    "five",
    "others",
    "confederation",
    "alliance",
    "circle",
    "partnership",
    "arrangement",
    "scheme",
    "programme"
  };

  /** What the joining of a sentence rests on. */
  private record Joining(Agreement joined, Set<Party> movers, Stage stage, Hedge hedge) {}

  /**
   * The finding of a word of joining, if what is joined is an agreement.
   *
   * @param movers who joins
   * @param stage how far the joining has come; null where nothing is claimed
   */
  List<Finding> read(
      SentenceView view,
      Trigger trigger,
      Set<Party> movers,
      List<AgreementMention> mentions,
      @Nullable Stage stage,
      Hedge hedge,
      Discourse discourse) {
    Optional<AgreementMention> pact =
        mentions.stream()
            .filter(m -> m.head() >= trigger.end() && m.first() - trigger.end() < 4)
            .findFirst();
    boolean noun = trigger.frame() == Trigger.Frame.NOUN || comesIn(view, trigger, discourse);
    if (stage == null || pact.isEmpty() && !noun || trigger.act() != Act.JOIN || movers.isEmpty()) {
      return List.of();
    }
    Set<Party> all = new TreeSet<>(movers);
    all.addAll(gapped(view, trigger.end()));
    Stage told = stage == Stage.IN_FORCE ? Stage.SIGNED : stage; // who accedes to a treaty signs it
    boolean refused = told == Stage.PROPOSED && REFUSAL.matcher(view.topic().words()).matches();
    return pact.flatMap(m -> EarlierAgreements.sameWord(view, m, discourse))
        .or(() -> discourse.focus().filter(Agreement::isSecurity))
        .or(discourse::main)
        .map(a -> new Joining(a, all, refused ? Stage.REJECTED : told, hedge))
        .flatMap(j -> finding(view, trigger, j, discourse))
        .map(List::of)
        .orElse(List.of());
  }

  /**
   * "Bulgaria wanted to sign the declaration as well": one that is no party to what was spoken of
   * is told to sign it.
   *
   * @param acting who signs
   * @param stage how far that has come
   */
  Optional<Finding> signedByAnother(
      SentenceView view,
      TriggerLinker.Link link,
      Set<Party> acting,
      Stage stage,
      Hedge hedge,
      Discourse discourse) {
    AgreementMention m = link.mention();
    if (m == null
        || !refers(m)
        || acting.size() != 1
        || link.trigger().act() != Act.SIGNED
        || !isFurther(view, hedge)) {
      return Optional.empty();
    }
    return EarlierAgreements.sameWord(view, m, discourse)
        .or(discourse::freshFocus)
        .filter(a -> a.isSecurity() && !a.isMembership())
        .filter(a -> acting.stream().noneMatch(a.parties()::contains))
        .map(a -> new Joining(a, acting, stage, hedge))
        .flatMap(j -> finding(view, link.trigger(), j, discourse));
  }

  private static boolean refers(AgreementMention m) {
    return m.definite() && !m.plural() && m.subject() != Subject.OTHER && !m.hasOwnParties();
  }

  private static boolean isFurther(SentenceView view, Hedge hedge) {
    boolean too =
        view.sentence().tokens().stream().anyMatch(t -> t.is("too", "well", "also", "later"));
    return too || hedge == Hedge.WANTED || hedge == Hedge.REFUSED || hedge == Hedge.POSSIBLE;
  }

  private static Optional<Finding> finding(
      SentenceView view, Trigger trigger, Joining told, Discourse discourse) {
    TreeSet<Party> joining = new TreeSet<>(told.movers());
    joining.removeIf(p -> !p.isCountry()); // an organisation is joined; it joins nothing
    joining.removeAll(told.joined().parties());
    if (joining.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<Party> parties = new TreeSet<>(told.joined().parties());
    parties.addAll(joining);
    String name = told.joined().name();
    Agreement agreement =
        told.stage() == Stage.SIGNED && !told.joined().isMembership()
            ? discourse.of(parties, Subject.SECURITY, name)
            : told.joined();
    return Optional.of(
        new Finding(
            parties,
            joining,
            told.stage(),
            told.hedge(),
            false,
            agreement,
            name,
            joining,
            view.sentence().index(),
            trigger.first(),
            view.sentence().span(),
            MembershipReader.rule(view, trigger) + ", joining what was spoken of"));
  }

  /**
   * "Britain came aboard in April, Pakistan in September": those of whom the verb is not said
   * again.
   */
  private static Set<Party> gapped(SentenceView view, int from) {
    Set<Party> movers = new TreeSet<>();
    Sentence s = view.sentence();
    for (Actor actor : view.actorsBetween(from, s.size())) {
      boolean listed =
          actor.first() > 0 && s.token(actor.first() - 1).is(",", "and") && !actor.adjective();
      boolean timed =
          actor.end() + 1 < s.size()
              && s.token(actor.end()).is("in", "on", "a", "two", "last", "this", "the", "three")
              && s.token(actor.end() + 1).tag().matches("PROPN|NUM|DET|NOUN|ADJ");
      if (listed && timed && actor.party().isCountry()) {
        movers.add(actor.party());
      }
    }
    return movers;
  }

  /** "Norway could come on board": what one joins was just spoken of. */
  private static boolean comesIn(SentenceView view, Trigger trigger, Discourse discourse) {
    Sentence s = view.sentence();
    int next = trigger.end();
    boolean in = next < s.size() && s.token(next).is("in") && next + 1 == s.size() - 1;
    boolean it = in || next < s.size() && s.token(next).is("it", "them");
    boolean elsewhere =
        next + 1 < s.size()
            && s.token(next).is("in", "of", "at", "during")
            && !s.token(next + 1).tag().matches("NUM|PROPN")
            && !(next + 2 < s.size() && s.token(next + 2).is(SEASONS));
    boolean ends = s.token(next - 1).is("in") && next < s.size() && !s.token(next).isWord();
    boolean group =
        next + 1 < s.size() && s.token(next).is("the", "their") && s.token(next + 1).is(GROUPS);
    boolean whole =
        ends
            || group
            || s.token(next - 1)
                .is(
                    "part",
                    "board",
                    "aboard",
                    "accede",
                    "included",
                    "participate",
                    "added",
                    "admitted");
    return discourse.isJustSpokenOf() && it || discourse.hasFocusWithin(FAR) && whole && !elsewhere;
  }
}
