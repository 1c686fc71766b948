package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Party;

/**
 * Phrases about the membership of an alliance that are no verb with an object: "no invitation to
 * NATO", "membership of NATO is off the table", "the alliance's newest member". Each is a regular
 * expression over the words of a sentence in which countries and alliances stand as {@code @CODE}.
 * Immutable and thread-safe.
 */
final class MembershipPhrases {
  private static final String ALLIANCE = "(?:the )?@(?<alliance>%s)";
  private static final String STATE = "(?:the )?@(?<state>[A-Z]{2})";

  private static final String NOUN =
      "(?:membership|accession|entry|admission|bid|candidacy|application|protocols?|treaty|talks| )+";

  /** The ways to say whose membership of which alliance is meant. */
  private static final List<String> FORMS =
      List.of(
          "<STATE> ['’]s? (?:\\w+ ){0,2}<ALLIANCE> " + NOUN,
          "<STATE> ['’]s? (?:\\w+ ){0,2}" + NOUN + "(?:of|in|to|into|to join|for) <ALLIANCE>",
          "<ALLIANCE> " + NOUN + "(?:for|of|by) <STATE>",
          NOUN + "(?:of|by) <STATE> (?:in|to|into) <ALLIANCE>");

  private record Phrase(Act act, Pattern pattern, boolean namesState) {}

  /**
   * A phrase found in a sentence.
   *
   * @param act what it says is done
   * @param state who joins or leaves, or empty if the phrase does not say
   * @param alliance the alliance
   * @param first index of its first token
   * @param end index after its last token
   */
  record Match(Act act, Set<Party> state, Party alliance, int first, int end) {}

  private final List<Phrase> phrases = new ArrayList<>();

  private final Set<String> alliances;

  MembershipPhrases(Set<String> alliances) {
    this.alliances = Set.copyOf(alliances);
    String alliance = ALLIANCE.formatted(String.join("|", alliances));
    for (String[] row : WordList.read("membership-phrases.tsv", 2)) {
      for (String form : row[1].contains("<MEMBERSHIP>") ? FORMS : List.of("")) {
        String written = row[1].replace("<MEMBERSHIP>", form);
        String regex = written.replace("<ALLIANCE>", alliance).replace("<STATE>", STATE);
        phrases.add(
            new Phrase(
                Act.valueOf(row[0]),
                Pattern.compile("(?<![\\w@])" + regex),
                written.contains("<STATE>")));
      }
    }
  }

  List<Match> find(SentenceView view) {
    if (view.actors().stream().noneMatch(a -> alliances.contains(a.party().code()))) {
      return List.of();
    }
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    List<Integer> tokens = new ArrayList<>();
    write(view, text, starts, tokens);
    List<Match> found = new ArrayList<>();
    for (Phrase phrase : phrases) {
      Matcher m = phrase.pattern().matcher(text);
      while (m.find()) {
        Set<Party> state = new LinkedHashSet<>();
        if (phrase.namesState() && m.group("state") != null) {
          state.add(new Party(m.group("state")));
        }
        found.add(
            new Match(
                phrase.act(),
                state,
                new Party(m.group("alliance")),
                token(starts, tokens, m.start()),
                token(starts, tokens, m.end() - 1) + 1));
      }
    }
    return found;
  }

  private static void write(
      SentenceView view, StringBuilder text, List<Integer> starts, List<Integer> tokens) {
    Sentence s = view.sentence();
    int i = 0;
    while (i < s.size()) {
      Actor actor = view.actorAt(i);
      String word = actor == null ? s.token(i).lower() : "@" + actor.party().code();
      starts.add(text.length());
      tokens.add(i);
      text.append(word).append(' ');
      i = actor == null ? i + 1 : Math.max(i + 1, actor.end());
    }
  }

  private static int token(List<Integer> starts, List<Integer> tokens, int at) {
    int token = 0;
    for (int i = 0; i < starts.size() && starts.get(i) <= at; i++) {
      token = tokens.get(i);
    }
    return token;
  }
}
