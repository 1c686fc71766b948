package org.pactwatch.extract.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.mention.Mentions;
import org.pactwatch.extract.mention.PersonMention;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Attribution;
import org.pactwatch.model.Official;
import org.pactwatch.model.Party;

/** Tells which named person says what a sentence tells. Immutable and thread-safe. */
final class Attributions {
  private static final Set<String> SPEECH = words();

  private static Set<String> words() {
    Set<String> words = new HashSet<>();
    WordList.read("speech.tsv", 1).forEach(row -> words.add(row[0]));
    return Set.copyOf(words);
  }

  private static final Set<String> OFFICES =
      Set.of(
          "minister",
          "president",
          "premier",
          "chancellor",
          "ambassador",
          "secretary",
          "spokesman",
          "spokeswoman",
          "king",
          "general",
          "admiral",
          "senator",
          "speaker",
          "envoy",
          "governor");
  private static final int REACH = 7;
  private static final int OWNER = 5;
  private static final int LONGEST_INSERTION = 24;
  private static final int MEMORY = 10;

  /** The speaker, or null where the reporter speaks. */
  @Nullable Attribution of(List<SentenceView> views, Mentions mentions, Finding finding) {
    Sentence s = views.get(finding.sentence()).sentence();
    Optional<PersonMention> speaker = speakerIn(s, mentions.personsIn(s.index()));
    if (speaker.isEmpty()) {
      speaker = ofOffice(views.get(finding.sentence()), mentions);
    }
    if (speaker.isEmpty() && saidByPronoun(s) && s.index() > 0) {
      speaker =
          named(s, mentions)
              .or(() -> lastSpeaker(views, mentions, s.index()))
              .or(() -> last(mentions, s.index()));
    }
    if (speaker.isEmpty() && isInQuotes(s)) {
      speaker = ofQuote(views, mentions, s);
    }
    return speaker.map(Attributions::attribution).orElse(null);
  }

  /** "Cambodia's prime minister has rejected", "the Premier said": who holds that office. */
  private static Optional<PersonMention> ofOffice(SentenceView view, Mentions mentions) {
    Sentence s = view.sentence();
    for (int i = 1; i + 1 < s.size(); i++) {
      int said = s.token(i + 1).is("has", "had", "also", "later", "then") ? i + 2 : i + 1;
      boolean speaks = said < s.size() && SPEECH.contains(s.token(said).lower());
      if (speaks && OFFICES.contains(s.token(i).lower())) {
        return holder(view, title(s, i), i, mentions);
      }
    }
    return Optional.empty();
  }

  /**
   * The one person of the article who holds an office, of the country named before it if any is.
   */
  private static Optional<PersonMention> holder(
      SentenceView view, String title, int at, Mentions mentions) {
    List<Party> countries =
        view.actorsBetween(Math.max(0, at - OWNER), at).stream()
            .filter(a -> isOneName(view.sentence(), a.end(), at))
            .map(Actor::party)
            .toList();
    List<PersonMention> holders =
        mentions.persons().stream()
            .filter(p -> p.office().filter(o -> holds(o, title, countries)).isPresent())
            .toList();
    long names = holders.stream().map(PersonMention::name).distinct().count();
    Optional<PersonMention> last =
        holders.stream().filter(p -> p.sentence() < view.sentence().index()).reduce((a, b) -> b);
    return names == 1 ? Optional.of(holders.get(0)) : last;
  }

  /** "Kenya's defence minister", but not "with Kenya, the defence minister". */
  private static boolean isOneName(Sentence s, int from, int end) {
    return IntStream.range(from, end).noneMatch(i -> s.token(i).is(",", "the", "a"));
  }

  /** "prime minister", "defence minister": the office with the word that says which. */
  private static String title(Sentence s, int at) {
    String office = s.token(at).lower();
    if (office.equals("premier")) {
      return "prime minister";
    }
    boolean which =
        s.token(at - 1).is("prime", "foreign", "defence", "defense", "interior", "vice");
    return which ? plain(s.token(at - 1).lower()) + " " + office : office;
  }

  private static String plain(String words) {
    return words.replace("defense", "defence");
  }

  private static boolean holds(Official official, String title, List<Party> countries) {
    String role = official.role() == null ? "" : plain(official.role().toLowerCase(Locale.ROOT));
    return role.contains(title)
        && (countries.isEmpty() || countries.stream().anyMatch(c -> c.equals(official.country())));
  }

  /** Whether a sentence stands within a quotation that began before it or goes on behind it. */
  private static boolean isInQuotes(Sentence s) {
    long marks = s.tokens().stream().filter(t -> t.is("\"", "“", "”")).count();
    boolean opens = s.token(0).is("\"", "“") || s.token(s.size() - 1).is("\"", "”");
    return opens && marks % 2 == 1 || opens && marks == 2 && s.token(0).is("\"", "“");
  }

  /** Who is given the word in the same paragraph, or in the sentence before. */
  private static Optional<PersonMention> ofQuote(
      List<SentenceView> views, Mentions mentions, Sentence quoted) {
    for (int i : new int[] {quoted.index() + 1, quoted.index() - 1}) {
      if (i < 0 || i >= views.size()) {
        continue;
      }
      Sentence other = views.get(i).sentence();
      boolean near = other.block().equals(quoted.block()) || i < quoted.index();
      Optional<PersonMention> speaker = speakerIn(other, mentions.personsIn(i));
      if (near && speaker.isPresent()) {
        return speaker;
      }
    }
    return Optional.empty();
  }

  private static Optional<PersonMention> speakerIn(Sentence s, List<PersonMention> persons) {
    for (PersonMention person : persons) {
      for (int i = person.endToken(); i < Math.min(s.size(), person.endToken() + REACH); i++) {
        if (SPEECH.contains(s.token(i).lower()) && !hasOtherSubject(s, person.endToken(), i)) {
          return Optional.of(person);
        }
      }
      if (saysAfterInsertion(s, person.endToken())) {
        return Optional.of(person);
      }
      for (int i = Math.max(0, person.firstToken() - REACH); i < person.firstToken(); i++) {
        boolean said = s.token(i).is("said", "says", "according");
        if (said && i > 0 && (s.token(i).is("according") || !s.token(i - 1).isCapitalised())) {
          return Optional.of(person);
        }
      }
    }
    return Optional.empty();
  }

  /** "Replying to Mr X, the Premier said": another one speaks. */
  private static boolean hasOtherSubject(Sentence s, int from, int said) {
    for (int i = from; i + 1 < said; i++) {
      if (s.token(i).is(",") && s.token(i + 1).is("the", "a", "his", "her", "its")) {
        return !s.token(said - 1).is(",") && s.token(said - 1).isWord();
      }
    }
    return false;
  }

  /** "President X, whose party had lost, told parliament". */
  private static boolean saysAfterInsertion(Sentence s, int from) {
    boolean inserted =
        from + 1 < s.size()
            && s.token(from).is(",")
            && s.token(from + 1).is("who", "whose", "which");
    for (int i = from + 2; inserted && i + 1 < Math.min(s.size(), from + LONGEST_INSERTION); i++) {
      if (s.token(i).is(",")) {
        return SPEECH.contains(s.token(i + 1).lower());
      }
    }
    return false;
  }

  private static boolean saidByPronoun(Sentence s) {
    for (int i = 0; i + 1 < s.size(); i++) {
      boolean pronoun = s.token(i).is("he", "she");
      if (pronoun && SPEECH.contains(s.token(i + 1).lower())) {
        return true;
      }
      boolean has = pronoun && s.token(i + 1).is("has", "had", "also", "then", "later");
      if (has && i + 2 < s.size() && SPEECH.contains(s.token(i + 2).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "was hinted at by the ambassador, X, in an interview: he proposed …". */
  private static Optional<PersonMention> named(Sentence s, Mentions mentions) {
    int pronoun = 0;
    while (pronoun < s.size() && !s.token(pronoun).is("he", "she")) {
      pronoun++;
    }
    int at = pronoun;
    boolean colon = at > 0 && at < s.size() && s.token(at - 1).is(":", ";");
    return mentions.personsIn(s.index()).stream()
        .filter(p -> colon && p.endToken() <= at)
        .reduce((a, b) -> b);
  }

  /** Who had the word before: "he" goes on. */
  private static Optional<PersonMention> lastSpeaker(
      List<SentenceView> views, Mentions mentions, int before) {
    for (int i = before - 1; i >= Math.max(0, before - MEMORY); i--) {
      SentenceView view = views.get(i);
      Optional<PersonMention> speaker =
          speakerIn(views.get(i).sentence(), mentions.personsIn(i))
              .or(() -> ofOffice(view, mentions));
      if (speaker.isPresent()) {
        return speaker;
      }
    }
    return Optional.empty();
  }

  private static Optional<PersonMention> last(Mentions mentions, int before) {
    return mentions.persons().stream()
        .filter(p -> p.sentence() < before && p.sentence() >= before - 3)
        .reduce((a, b) -> b.office().isEmpty() && a.office().isPresent() ? a : b);
  }

  private static Attribution attribution(PersonMention person) {
    Optional<Official> office = person.office();
    return new Attribution(
        person.name(),
        office.map(Official::role).orElse(null),
        office.map(Official::country).orElse(null));
  }
}
