package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.claim.AgreementMention.Subject;
import org.pactwatch.extract.claim.AgreementMention.Type;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.Token;
import org.pactwatch.model.Party;
import org.pactwatch.model.Span;

/**
 * Finds the words that name or refer to agreements: a head noun, the modifiers before it, and the
 * "with …", "between …" and "on …" after it. Immutable and thread-safe.
 */
final class AgreementFinder {
  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "whose", "its", "their", "his", "her", "our", "this", "that", "these", "those",
          "such");
  private static final Set<String> KNOWN =
      Set.of("existing", "current", "earlier", "previous", "older", "old", "present", "original");
  static final Set<String> STOPS =
      Set.of(
          "the", "a", "an", "whose", "its", "their", "his", "her", "our", "this", "that", "these",
          "those", "such", "any", "no", "some", "several", "both", "all", "another", "each",
          "every");
  private static final String[] NEVER_VERBS = {
    "agreement",
    "agreements",
    "treaty",
    "treaties",
    "memorandum",
    "memoranda",
    "partnership",
    "partnerships",
    "alliance",
    "alliances",
    "declaration",
    "declarations"
  };
  private static final int LONGEST_APPOSITION = 24;
  private final AgreementWords words = new AgreementWords();
  private final AgreementSubject subjects = new AgreementSubject(words);
  private final AgreementModifiers modifiers = new AgreementModifiers(words);
  private final NamedPacts pacts = new NamedPacts();

  /**
   * The mentions in a sentence.
   *
   * @param known words that the article calls a security agreement by, such as "partnership", and
   *     that by themselves may mean anything
   */
  List<AgreementMention> find(SentenceView view, Set<String> known) {
    List<AgreementMention> found = new ArrayList<>();
    Sentence s = view.sentence();
    List<NamedPacts.Named> names = pacts.in(view);
    int after = 0;
    for (int i = 0; i < s.size(); i++) {
      Type type = isEndOfName(names, s, i) ? Type.NAMED : type(view, i);
      if (type == null
          || isModifier(view, i)
          || isPartOf(s, i)
          || isInActor(view, i)
          || isContent(s, found, i)) {
        continue;
      }
      AgreementMention mention = mention(view, i, type, after);
      Optional<NamedPacts.Named> pact = NamedPacts.at(names, s, i);
      if (pact.isPresent()) {
        mention =
            mention.of(
                pact.get().parties(),
                appositionEnd(s, mention.end()),
                pact.get().span().of(view.text()));
      }
      AgreementMention named = ProForms.antecedent(found);
      if (named != null && ProForms.at(s, i)) {
        mention = mention.about(named.subject());
      }
      if (accept(view, mention) || isKnown(view, mention, known)) {
        add(found, mention);
        after = i + 1;
        i = pact.isPresent() ? Math.max(i, mention.end() - 1) : i;
      }
    }
    return found;
  }

  /** "New START, the last treaty limiting …, expired": what a name is explained with. */
  private static int appositionEnd(Sentence s, int end) {
    boolean explained =
        end + 1 < s.size() && s.token(end).is(",") && s.token(end + 1).is("the", "a");
    for (int i = end + 2; explained && i < Math.min(s.size(), end + LONGEST_APPOSITION); i++) {
      if (s.token(i).is(",")) {
        return i + 1;
      }
    }
    return end;
  }

  /** The last word of a known name; in "the Treaty of Nancy" the first one is the head. */
  private boolean isEndOfName(List<NamedPacts.Named> names, Sentence s, int i) {
    return names.stream()
        .filter(n -> n.endsWith(s.token(i)))
        .anyMatch(n -> IntStream.range(0, i).noneMatch(k -> n.holds(s.token(k)) && isHead(s, k)));
  }

  private boolean isHead(Sentence s, int i) {
    return words.isHead(s.token(i)) || words.isWeakHead(s.token(i));
  }

  /** "a treaty on security guarantees": the guarantees are what the treaty is about. */
  private boolean isContent(Sentence s, List<AgreementMention> found, int i) {
    if (found.isEmpty() || !words.isWeakHead(s.token(i))) {
      return false;
    }
    AgreementMention last = found.get(found.size() - 1);
    int on = last.head() + 1;
    return last.type() == Type.NOUN
        && on < i
        && s.token(on).is("on", "of", "for")
        && Phrases.nounPhraseEnd(s, on + 1, s.size()) > i;
  }

  /** The part of speech is asked of words that may be meant only: most sentences have none. */
  private @Nullable Type type(SentenceView view, int i) {
    Type type = typeOfWord(view, i);
    return type == null || isVerb(view.sentence(), i) ? null : type;
  }

  private static boolean isVerb(Sentence s, int i) {
    Token token = s.token(i);
    return !s.titleCase()
        && !token.isCapitalised()
        && !token.is(NEVER_VERBS)
        && token.tag().equals("VERB")
        && !isObject(s, i);
  }

  private @Nullable Type typeOfWord(SentenceView view, int i) {
    Token token = view.sentence().token(i);
    if (words.isName(token) && Character.isUpperCase(token.text().codePointAt(0))) {
      return Type.NAMED;
    }
    if (words.isTalks(token)) {
      return Type.TALKS;
    }
    if (words.isFacility(token) && offered(view, i)) {
      return Type.FACILITY;
    }
    if (token.is("letter", "letters", "statement", "memo", "note", "notes", "exchange")) {
      return isOfIntent(view.sentence(), i) ? Type.NOUN : null;
    }
    if (token.is("map", "maps") && i > 0 && view.sentence().token(i - 1).is("road")) {
      return Type.NOUN;
    }
    if (words.isHead(token) || words.isWeakHead(token)) {
      return Type.NOUN;
    }
    boolean proForm = ProForms.at(view.sentence(), i) || ProForms.isPossessive(view, i);
    return words.isReference(token) || proForm ? Type.REFERENCE : null;
  }

  /**
   * "a joint work plan": a noun in spite of its tag, since an article or an adjective leads to it.
   */
  private static boolean isObject(Sentence s, int i) {
    for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
      if (s.token(k).is("a", "an", "the")) {
        return true;
      }
      if (!s.token(k).tag().matches("ADJ|NOUN|PROPN")) {
        return false;
      }
    }
    return false;
  }

  /** "the European Union", "the alliance" for NATO: an organisation is no agreement. */
  private boolean isInActor(SentenceView view, int i) {
    Actor actor = view.actorAt(i);
    return actor != null && !words.isName(view.sentence().token(i));
  }

  /** "a permanent military base": one that is told as new, not a place. */
  private static boolean offered(SentenceView view, int i) {
    Sentence s = view.sentence();
    boolean permanent = false;
    for (int k = i - 1; k >= Math.max(0, i - 5); k--) {
      permanent |= view.actorAt(k) != null;
      permanent |= s.token(k).is("permanent", "military", "naval", "air", "foreign");
      if (s.token(k).is("a", "any", "an", "permanent")) {
        return permanent;
      }
      if (s.token(k).is("the", "its", "at")) {
        return false;
      }
    }
    return permanent && (s.token(i).is("bases") || s.isHeading());
  }

  /** "the text of the treaty": the treaty is meant. */
  private boolean isPartOf(Sentence s, int i) {
    return words.isPart(s.token(i)) && i + 1 < s.size() && s.token(i + 1).is("of", "for");
  }

  /**
   * "talks with Japan on a pact" are one mention: the talks, with the parties of both and the
   * subject of the pact.
   */
  private static void add(List<AgreementMention> found, AgreementMention mention) {
    int last = found.size() - 1;
    boolean ofTalks =
        last >= 0
            && found.get(last).type() == Type.TALKS
            && mention.first() - found.get(last).end() <= 3;
    if (ofTalks) {
      found.set(last, found.get(last).about(mention));
    } else {
      found.add(mention);
    }
  }

  /** "pact members", "treaty obligations", "alliance leaders": the head is what follows. */
  private boolean isModifier(SentenceView view, int i) {
    Sentence s = view.sentence();
    if (i + 1 >= s.size()) {
      return false;
    }
    Token next = s.token(i + 1);
    if (words.isTalks(next)) {
      return true;
    }
    return words.isHead(next) || words.isTalks(next);
  }

  private AgreementMention mention(SentenceView view, int head, Type type, int floor) {
    Sentence s = view.sentence();
    int first = modifiers.first(view, head, floor);
    PartyPhrase parties = PartyPhrase.after(view, head + 1);
    int end = Math.max(head + 1, parties.end());
    int aboutEnd = AgreementSubject.aboutEnd(view, end);
    List<Party> between = new ArrayList<>(parties.between());
    for (Actor actor : view.actorsBetween(first, head)) {
      if (!between.contains(actor.party())) {
        between.add(actor.party());
      }
    }
    Subject subject =
        type == Type.FACILITY ? Subject.SECURITY : subjects.of(view, first, head, end, aboutEnd);
    String name =
        new Span(
                s.token(trimmed(s, first, head)).span().start(),
                s.token(nameEnd(s, head, aboutEnd) - 1).span().end())
            .of(view.text());
    return new AgreementMention(
        type,
        first,
        head,
        end,
        subject,
        definite(s, first, head),
        plural(s.token(head)),
        between,
        parties.with(),
        parties.each(),
        Phrases.plain(s, first, aboutEnd),
        name);
  }

  private static int trimmed(Sentence s, int first, int head) {
    int i = first;
    while (i < head && isUnnamed(s.token(i))) {
      i++;
    }
    return i;
  }

  /** Words before a name that are no part of it: "the earlier". */
  private static boolean isUnnamed(Token t) {
    return STOPS.contains(t.lower())
        || KNOWN.contains(t.lower())
        || t.is("new", "planned", "proposed", "amended", "similar", "own", "two", "three")
        || !t.isWord();
  }

  /** Names run on over "of …" and "on …" as far as the noun phrase goes. */
  private static int nameEnd(Sentence s, int head, int aboutEnd) {
    int end = head + 1;
    boolean time =
        end + 1 < aboutEnd
            && (s.token(end + 1).lower().endsWith("day") || s.token(end + 1).tag().equals("NUM"));
    boolean of = end < aboutEnd && s.token(end).is("of", "on", "for") && !time;
    int last = of ? Phrases.nounPhraseEnd(s, end + 1, aboutEnd) : end;
    return last > end && s.token(last - 1).tag().matches("NOUN|PROPN|NUM") ? last : end;
  }

  private static boolean definite(Sentence s, int first, int head) {
    for (int i = first; i < head; i++) {
      if (DETERMINERS.contains(s.token(i).lower())
          || KNOWN.contains(s.token(i).lower())
          || s.token(i).is("'s", "’s")) {
        return true;
      }
    }
    return s.token(head).is("'s", "’s", "theirs")
        || head > 0 && s.token(head).isCapitalised() && !s.titleCase();
  }

  private static boolean plural(Token head) {
    return head.lower().endsWith("s") && !head.is("gsomia", "aukus", "anzus", "talks", "ties")
        || head.is("memoranda", "treaties", "those");
  }

  /** "letter of intent", "declaration of intent". */
  private static boolean isOfIntent(Sentence s, int head) {
    return head + 2 < s.size()
        && s.token(head + 1).is("of")
        && s.token(head + 2).is("intent", "understanding", "letters", "notes", "agreement");
  }

  /** The word for an agreement in the singular, where it is one that may mean anything else. */
  Optional<String> weakHead(SentenceView view, AgreementMention m) {
    Token head = view.sentence().token(m.head());
    return words.isWeakHead(head) ? Optional.of(singular(head)) : Optional.empty();
  }

  private boolean isKnown(SentenceView view, AgreementMention m, Set<String> known) {
    Token head = view.sentence().token(m.head());
    return words.isWeakHead(head)
        && m.subject() == Subject.UNSAID
        && !view.sentence().isHeading()
        && known.contains(singular(head));
  }

  private static String singular(Token word) {
    return word.lower().replaceFirst("s$", "");
  }

  private boolean accept(SentenceView view, AgreementMention m) {
    Token head = view.sentence().token(m.head());
    if (m.type() == Type.NAMED || m.type() == Type.FACILITY) {
      return true;
    }
    if (head.is("membership") && m.between().stream().anyMatch(p -> !p.isCountry())) {
      return false; // whose it would be is for the reader of memberships to tell
    }
    if (m.type() == Type.REFERENCE) {
      if (ProForms.isPossessive(view, m.head())) {
        return true;
      }
      if (head.is("paper")) {
        return m.definite()
            && m.head() - m.first() == 1; // "put their names to the paper", no newspaper's
      }
      if (head.is("those", "that")) {
        return m.hasOwnParties();
      }
      boolean like =
          head.is("others", "another", "one", "ones")
              && (!m.with().isEmpty() || m.words().contains("similar"));
      boolean similar =
          !m.with().isEmpty()
              && m.words().matches("(a |an )?(similar|such|comparable|parallel)\\b.*");
      return like
          || similar
          || m.definite() && !head.is("others", "another", "one", "ones")
          || head.is("membership");
    }
    if (words.isHead(head) || isOfIntent(view.sentence(), m.head())) {
      return true;
    }
    boolean proper =
        m.definite()
            && head.isCapitalised()
            && m.head() > 0
            && view.sentence().token(m.head() - 1).isCapitalised()
            && !view.sentence().titleCase();
    if (proper || m.subject() == Subject.SECURITY || head.isCapitalised() && m.hasOwnParties()) {
      return true;
    }
    return words.isReference(head) && m.definite()
        || words.isTalks(head)
        || m.between().size() >= 2;
  }
}
