package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.TextAnalysis;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.Party;

/**
 * Institutions of a state that the headline or the opening paragraph names without saying of which:
 * "ISLAMABAD: The federal cabinet approved a memorandum with Bangladesh". Papers write so of their
 * own country, which is that of the dateline.
 */
final class OwnInstitutions {
  private static final String[] NOUNS = {
    "cabinet", "government", "parliament", "senate", "ministry", "minister", "lawmakers", "assembly"
  };

  /** So many words beside an institution may say whose it is: "the Greek government". */
  private static final int BESIDE = 4;

  private OwnInstitutions() {}

  /** Where they are, each as the country of the dateline; none where the text has no dateline. */
  static List<ActorMention> find(TextAnalysis analysis, List<ActorMention> actors) {
    Optional<Party> scene = dateline(actors);
    List<ActorMention> found = new ArrayList<>();
    if (scene.isEmpty()) {
      return found;
    }
    Sentence opening = null;
    for (Sentence sentence : analysis.sentences()) {
      boolean headline = sentence.block().role() == BlockRole.HEADLINE;
      if (!headline && opening == null) {
        opening = sentence;
      }
      if (opening != null && !sentence.block().equals(opening.block())) {
        break;
      }
      List<ActorMention> named = Mentions.in(sentence.index(), actors, ActorMention::sentence);
      for (int i = 0; i < sentence.size(); i++) {
        if (sentence.token(i).is(NOUNS) && !isOwned(sentence, i, named)) {
          found.add(mention(analysis, sentence, i, scene.get()));
        }
      }
    }
    return found;
  }

  private static boolean isOwned(Sentence sentence, int token, List<ActorMention> named) {
    boolean of = token + 1 < sentence.size() && sentence.token(token + 1).is("of", "in", "for");
    return named.stream()
        .filter(a -> a.form() != ActorForm.PLACE)
        .anyMatch(
            a ->
                a.endToken() > token - BESIDE && a.endToken() <= token
                    || of && a.firstToken() > token && a.firstToken() <= token + BESIDE);
  }

  private static ActorMention mention(
      TextAnalysis analysis, Sentence sentence, int token, Party party) {
    return new ActorMention(
        sentence.token(token).span(),
        sentence.token(token).span().of(analysis.article().text()),
        party,
        ActorForm.REFERENCE,
        sentence.index(),
        token,
        token + 1);
  }

  /** The country of the dateline, if the article names it otherwise, too. */
  static Optional<Party> dateline(List<ActorMention> actors) {
    return actors.stream()
        .filter(OwnInstitutions::isDateline)
        .map(ActorMention::party)
        .findFirst()
        .filter(
            party ->
                actors.stream()
                    .anyMatch(a -> a.party().equals(party) && a.form() != ActorForm.PLACE));
  }

  static boolean isDateline(ActorMention actor) {
    return actor.form() == ActorForm.PLACE
        && actor.party().isCountry()
        && actor.firstToken() == 0
        && actor.sentence() <= 2;
  }
}
