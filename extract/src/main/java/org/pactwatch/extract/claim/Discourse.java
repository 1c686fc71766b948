package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pactwatch.extract.claim.AgreementMention.Subject;
import org.pactwatch.model.Party;

/**
 * What an article has spoken of so far: its agreements, the one in focus, and the last group of
 * parties. Mutable; confined to one thread and one article.
 */
final class Discourse {
  private final List<Agreement> agreements = new ArrayList<>();
  private static final int MEMORY = 4;
  private final List<Agreement> foretold;
  private int sentence;
  private int focusedAt;
  private Optional<Agreement> focus = Optional.empty();
  private Optional<String> introduced = Optional.empty();
  private int introducedAt;
  private List<Agreement> together = List.of();
  private final SpokenAgreements spoken = new SpokenAgreements();

  /** Agreements of one party with many. */
  record Series(Party party, String name) {}

  private final Set<Party> headlineParties = new TreeSet<>();
  private boolean headlineSeries;
  private Optional<Series> series = Optional.empty();
  private final SectionTopic topic = new SectionTopic();
  private Optional<Agreement> membership = Optional.empty();
  private final PartyGroups groups = new PartyGroups();
  private final Set<String> words = new java.util.HashSet<>();
  private final boolean aboutSecurity;
  private final Optional<Party> protagonist;
  private final boolean dominant;
  private final RecentActors recent = new RecentActors();
  private Optional<Party> owner = Optional.empty();

  /**
   * @param foretold agreements that an earlier pass over the same article found, for mentions that
   *     come before the sentence that names the parties
   * @param aboutSecurity whether the article speaks of defence in several sentences
   * @param protagonist the party that it speaks of most
   * @param dominant whether it speaks of that party far more than of any other
   */
  Discourse(
      Collection<Agreement> foretold,
      boolean aboutSecurity,
      Optional<Party> protagonist,
      boolean dominant) {
    this.dominant = dominant;
    this.foretold = List.copyOf(foretold);
    this.protagonist = protagonist;
    this.aboutSecurity = aboutSecurity;
  }

  /** Whether the article speaks of defence and the military in several sentences. */
  boolean isAboutSecurity() {
    return aboutSecurity;
  }

  List<Agreement> agreements() {
    return agreements;
  }

  Optional<Agreement> focus() {
    return focus;
  }

  /** The agreement in focus, if the last few sentences spoke of it. */
  Optional<Agreement> freshFocus() {
    return hasFocusWithin(MEMORY) ? focus : Optional.empty();
  }

  /** Whether one of so many sentences before spoke of the agreement in focus. */
  boolean hasFocusWithin(int sentences) {
    return focus.isPresent() && sentence - focusedAt <= sentences;
  }

  /** An agreement on security is named, and nobody says yet whose it is. */
  void introduce(AgreementMention mention) {
    boolean name =
        mention.type() == AgreementMention.Type.NOUN
            || mention.type() == AgreementMention.Type.NAMED;
    if (name && mention.subject() == Subject.SECURITY && !mention.plural()) {
      introduced = Optional.of(mention.name());
      introducedAt = sentence;
    }
  }

  /** The agreement named in one of the last sentences, if none has been spoken of since. */
  Optional<String> introduced() {
    return introduced.filter(
        n ->
            sentence - introducedAt <= 2
                && introducedAt < sentence
                && (focus.isEmpty() || focusedAt < introducedAt));
  }

  /** Whether the sentence before, or the one before that, was about the agreement in focus. */
  boolean isJustSpokenOf() {
    return hasFocusWithin(2);
  }

  /** Whether an agreement of these parties has a name of its own, and is not only talked about. */
  boolean isKnown(Set<Party> parties) {
    return java.util.stream.Stream.concat(agreements.stream(), foretold.stream())
        .anyMatch(a -> a.parties().equals(parties) && !a.isOnlyTalkedAbout());
  }

  /** A word that the article calls a security agreement by. */
  void calls(String word) {
    words.add(word);
  }

  /** The words that the article has called security agreements by so far. */
  Set<String> words() {
    return words;
  }

  /** Several agreements are told of in one phrase, and none later that is one alone. */
  void toldTogether(List<Agreement> found) {
    together = found.size() > 1 ? List.copyOf(found) : List.of();
  }

  /** The agreements last told of in one phrase, for "the agreements". */
  List<Agreement> together() {
    return together;
  }

  /** Which agreements each sentence speaks of. */
  SpokenAgreements spoken() {
    return spoken;
  }

  /** The next sentence begins. */
  void begin(int index) {
    sentence = index;
  }

  /** The membership last spoken of, for "membership was limited to …". */
  Optional<Agreement> membership() {
    return membership;
  }

  /**
   * Whose agreements the article tells of: the party that has, or negotiates, the first one with
   * another ("Kenya's agreement with France").
   */
  Optional<Party> owner() {
    return owner;
  }

  void owner(Party party) {
    owner = owner.or(() -> Optional.of(party));
  }

  /** Who acted and spoke last. */
  RecentActors recent() {
    return recent;
  }

  /** The groups of parties that were spoken of. */
  PartyGroups groups() {
    return groups;
  }

  /**
   * An article may tell of a series of agreements that one party has with many: "the Union's
   * security partnerships".
   */
  void series(Party party, String name) {
    series = Optional.of(new Series(party, name));
  }

  /**
   * A headline that names one party and speaks of security agreements opens a series.
   *
   * @param parties those that it names
   * @param several whether it speaks of several security agreements
   */
  void headline(Set<Party> parties, boolean several) {
    headlineParties.addAll(parties);
    headlineSeries |= several;
    if (headlineSeries && headlineParties.size() == 1) {
      series(headlineParties.iterator().next(), "security agreements");
    }
  }

  /** The party that the article is about throughout, if there is one. */
  Optional<Party> dominant() {
    return dominant ? protagonist : Optional.empty();
  }

  /** The party that the article speaks of most. */
  Optional<Party> protagonist() {
    return protagonist;
  }

  /** The series of agreements that the article is about, if it has opened one. */
  Optional<Series> series() {
    return series;
  }

  /**
   * The party that the article's agreements share: that of a series, or else one that at least two
   * have in common.
   */
  Optional<Party> hub() {
    return series
        .map(Series::party)
        .or(
            () ->
                Agreement.shared(
                    java.util.stream.Stream.concat(agreements.stream(), foretold.stream()),
                    focus.<Set<Party>>map(Agreement::parties).orElse(Set.of())));
  }

  void subject(Set<Party> parties) {
    recent.acted(parties, sentence);
    groups.add(parties);
  }

  /**
   * A sentence has spoken of these parties, in whatever role; two of them may be "the two
   * countries" of the next.
   */
  void spokenOf(Set<Party> parties) {
    groups.spokenOf(parties, sentence);
  }

  /**
   * The parties that "the two countries" means: those that the section is about, of the sentence
   * before, or the last group.
   */
  Set<Party> pair() {
    return topicPair().size() == 2 && !groups.hasPairSince(topic.since())
        ? topicPair()
        : groups.pair(sentence);
  }

  /** The agreement of these parties, known or new; it comes into focus. */
  Agreement of(Set<Party> parties, Subject subject, String name) {
    return of(parties, subject, name, false);
  }

  /**
   * @param heading whether a headline calls it so, whose words are cut and capitalised as headlines
   *     are
   */
  Agreement of(Set<Party> parties, Subject subject, String name, boolean heading) {
    SortedSet<Party> sorted = new TreeSet<>(parties);
    boolean foretoldSecurity =
        foretold.stream().anyMatch(a -> a.parties().equals(sorted) && a.isSecurity());
    Subject known = subject == Subject.UNSAID && foretoldSecurity ? Subject.SECURITY : subject;
    Agreement agreement =
        agreements.stream()
            .filter(a -> a.parties().equals(sorted) && !clash(a, known))
            .findFirst()
            .orElseGet(() -> added(new Agreement(sorted, known, name)));
    agreement.alsoCalled(name, heading);
    agreement.about(known);
    focus(agreement);
    return agreement;
  }

  private Agreement added(Agreement agreement) {
    agreements.add(agreement);
    return agreement;
  }

  private static boolean clash(Agreement a, Subject subject) {
    return a.isOther() && subject == Subject.SECURITY || a.isSecurity() && subject == Subject.OTHER;
  }

  void focus(Agreement agreement) {
    if (agreement.isMembership()) {
      membership = Optional.of(agreement);
      return;
    }
    focus = Optional.of(agreement);
    spoken.about(sentence, agreement);
    focusedAt = sentence;
    groups.add(agreement.parties());
  }

  /** The present sentence refers to this agreement; if it is the one in focus, it stays so. */
  void stillOf(Agreement agreement) {
    spoken.referred(sentence, agreement);
    if (focus.filter(agreement::equals).isPresent()) {
      focusedAt = sentence;
    }
  }

  /** As {@link SectionTopic#set}, from the present sentence on. */
  void topic(Set<Party> parties, boolean close) {
    topic.set(parties, close, sentence);
  }

  /** Whom the present section or paragraph is about. */
  SectionTopic section() {
    return topic;
  }

  /**
   * Whether the present section is about one party, in an article about the agreements that another
   * one has with several.
   */
  boolean isInSeriesOfSections() {
    return topic.isOneBeside(hub());
  }

  /**
   * The parties that the present section is about, one of them with the party that the article's
   * agreements share.
   */
  Set<Party> topicPair() {
    return topic.pair(hub().or(() -> protagonist));
  }

  /**
   * With whom a party has an agreement when the words do not say: the party that the article's
   * agreements share, or the one that the headline names beside it.
   */
  Optional<Party> partnerOf(Party party) {
    Optional<Party> shared = hub().filter(h -> !h.equals(party));
    if (shared.isPresent()) {
      return shared;
    }
    List<Party> named = headlineParties.stream().filter(p -> !p.equals(party)).toList();
    return named.size() == 1
        ? Optional.of(named.get(0))
        : protagonist.filter(p -> !p.equals(party) && headlineParties.contains(p));
  }

  /** The two parties that the headline names, if it names just two. */
  Set<Party> headlinePair() {
    return headlineParties.size() == 2 ? Set.copyOf(headlineParties) : Set.of();
  }

  /** The agreement in focus, or the main one, or the last one with all these parties. */
  Optional<Agreement> with(Set<Party> parties) {
    if (focus.isPresent() && holds(focus.get(), parties)) {
      return focus;
    }
    return main()
        .filter(a -> holds(a, parties))
        .or(() -> agreements.stream().filter(a -> holds(a, parties)).reduce((a, b) -> b))
        .or(() -> foretold.stream().filter(a -> holds(a, parties)).findFirst());
  }

  private static boolean holds(Agreement agreement, Set<Party> parties) {
    return agreement.isSecurity()
        && !agreement.isMembership()
        && agreement.parties().containsAll(parties);
  }

  /** The agreement that was called so before, or is later. */
  Optional<Agreement> named(String name) {
    return java.util.stream.Stream.concat(agreements.stream(), foretold.stream())
        .filter(a -> a.isCalled(name))
        .findFirst();
  }

  /** The security agreement that was last called by this word. */
  Optional<Agreement> calledBy(String word) {
    return agreements.stream()
        .filter(a -> a.isSecurity() && !a.isMembership() && a.isCalledBy(word))
        .reduce((a, b) -> b);
  }

  /** The only security agreement of the article, if there is just one. */
  Optional<Agreement> only() {
    boolean one =
        java.util.stream.Stream.concat(agreements.stream(), foretold.stream())
                .filter(a -> a.isSecurity() && !a.isMembership())
                .map(Agreement::parties)
                .distinct()
                .count()
            == 1;
    return one ? main() : Optional.empty();
  }

  /** The first security agreement of the article, also if it is only named later. */
  Optional<Agreement> main() {
    return agreements.stream()
        .filter(a -> a.isSecurity() && !a.isMembership())
        .findFirst()
        .or(() -> foretold.stream().filter(a -> a.isSecurity() && !a.isMembership()).findFirst());
  }
}
