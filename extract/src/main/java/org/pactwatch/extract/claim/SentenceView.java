package org.pactwatch.extract.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.pactwatch.extract.mention.ActorForm;
import org.pactwatch.extract.mention.ActorMention;
import org.pactwatch.extract.mention.Mentions;
import org.pactwatch.extract.mention.PersonMention;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Official;

/**
 * A sentence with its clauses and the actors in it.
 *
 * @param sentence the sentence
 * @param clauses its clauses
 * @param actors countries, organisations and the countries of officials, in order
 * @param articleText the text of the whole article
 * @param topic what it speaks of as a whole
 */
record SentenceView(
    Sentence sentence,
    Clauses clauses,
    List<Actor> actors,
    String articleText,
    SentenceTopic topic) {

  private static final StateGroups GROUPS = new StateGroups();

  static SentenceView of(String text, Sentence sentence, Mentions mentions) {
    List<Actor> actors = new ArrayList<>();
    for (ActorMention m : mentions.actorsIn(sentence.index())) {
      if (m.form() != ActorForm.PLACE && !isLikened(sentence, m)) {
        boolean adjective = m.form() == ActorForm.ADJECTIVE;
        actors.add(new Actor(m.party(), m.firstToken(), m.endToken(), adjective, false));
      }
    }
    for (PersonMention p : mentions.personsIn(sentence.index())) {
      p.office()
          .map(Official::country)
          .ifPresent(c -> actors.add(new Actor(c, p.firstToken(), p.endToken(), false, true)));
    }
    for (ActorMention own : mentions.institutionsIn(sentence.index())) {
      actors.add(new Actor(own.party(), own.firstToken(), own.endToken(), false, true));
    }
    for (Actor member : GROUPS.in(sentence)) {
      actors.removeIf(
          a -> member.first() <= a.first() && a.end() <= member.end() && !a.party().isCountry());
      actors.add(member);
    }
    actors.sort(Comparator.comparingInt(Actor::first));
    return new SentenceView(
        sentence, new Clauses(sentence), List.copyOf(actors), text, new SentenceTopic(sentence));
  }

  /** The text of the whole article. */
  String text() {
    return articleText;
  }

  private static final Set<String> LIKENESS =
      Set.of(
          "style",
          "like",
          "type",
          "led",
          "backed",
          "brokered",
          "mediated",
          "based",
          "made",
          "trained",
          "occupied",
          "speaking",
          "designed",
          "built",
          "sponsored");

  /** "a NATO-style alliance", "an Islamic NATO": the organisation itself is not meant. */
  private static boolean isLikened(Sentence s, ActorMention m) {
    int next = m.endToken();
    boolean style =
        next + 1 < s.size()
            && s.token(next).is("-")
            && LIKENESS.contains(s.token(next + 1).lower());
    boolean other =
        m.firstToken() > 0
            && s.token(m.firstToken() - 1)
                .is("islamic", "arab", "asian", "muslim", "sunni", "pacific", "indo-pacific");
    return style || other && !m.party().isCountry();
  }

  /** The actors whose first token is in a range. */
  List<Actor> actorsBetween(int first, int end) {
    return actors.stream().filter(a -> a.first() >= first && a.first() < end).toList();
  }

  /** The actor that begins at a token, or null. */
  @org.jspecify.annotations.Nullable
  Actor actorAt(int token) {
    for (Actor actor : actors) {
      if (actor.first() <= token && token < actor.end()) {
        return actor;
      }
    }
    return null;
  }
}
