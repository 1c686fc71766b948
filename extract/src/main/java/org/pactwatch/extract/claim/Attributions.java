package org.pactwatch.extract.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.mention.Mentions;
import org.pactwatch.extract.mention.PersonMention;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Attribution;
import org.pactwatch.model.Official;

/** Tells which named person says what a sentence tells. Immutable and thread-safe. */
final class Attributions {
  private static final Set<String> SPEECH =
      Set.of(
          "said",
          "says",
          "told",
          "tells",
          "announced",
          "announces",
          "confirmed",
          "confirms",
          "stated",
          "states",
          "added",
          "adds",
          "wrote",
          "writes",
          "declared",
          "argued",
          "warned",
          "insisted",
          "noted",
          "stressed",
          "explained",
          "claimed",
          "called",
          "described",
          "suggested",
          "proposed",
          "urged",
          "revealed",
          "reiterated",
          "emphasised",
          "emphasized",
          "asked",
          "offered",
          "mentioned",
          "hinted",
          "acknowledged",
          "rejected",
          "denied",
          "ruled",
          "vowed",
          "pledged",
          "promised",
          "notified",
          "informed",
          "disclosed",
          "favours",
          "favors",
          "recalled",
          "recalls",
          "notes",
          "explains",
          "insists",
          "warns",
          "argues",
          "stresses",
          "reported",
          "repeated",
          "replied",
          "dismissed",
          "refuted",
          "invited",
          "vetoed",
          "vows",
          "rejects",
          "denies",
          "confided",
          "recounted",
          "remarked");
  private static final int REACH = 7;
  private static final int MEMORY = 4;

  /** The speaker, or null where the reporter speaks. */
  @Nullable Attribution of(List<SentenceView> views, Mentions mentions, Finding finding) {
    Sentence s = views.get(finding.sentence()).sentence();
    Optional<PersonMention> speaker = speakerIn(s, mentions.personsIn(s.index()));
    if (speaker.isEmpty() && saidByPronoun(s) && s.index() > 0) {
      speaker = lastSpeaker(views, mentions, s.index()).or(() -> last(mentions, s.index()));
    }
    if (speaker.isEmpty() && isInQuotes(s)) {
      speaker = ofQuote(views, mentions, s);
    }
    return speaker.map(Attributions::attribution).orElse(null);
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
        if (SPEECH.contains(s.token(i).lower())) {
          return Optional.of(person);
        }
      }
      for (int i = Math.max(0, person.firstToken() - REACH); i < person.firstToken(); i++) {
        boolean said = s.token(i).is("said", "says", "according", "told");
        if (said && i > 0 && (s.token(i).is("according") || !s.token(i - 1).isCapitalised())) {
          return Optional.of(person);
        }
      }
    }
    return Optional.empty();
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

  /** Who had the word before: "he" goes on. */
  private static Optional<PersonMention> lastSpeaker(
      List<SentenceView> views, Mentions mentions, int before) {
    for (int i = before - 1; i >= Math.max(0, before - MEMORY); i--) {
      Optional<PersonMention> speaker =
          speakerIn(views.get(i).sentence(), mentions.personsIn(i))
              .filter(p -> p.office().isPresent());
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
