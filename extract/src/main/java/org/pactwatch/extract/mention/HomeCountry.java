package org.pactwatch.extract.mention;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.TextAnalysis;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.Party;

/**
 * The country that an article is about, whose officials it names without saying whose they are: the
 * one most named, with more weight for the headline, the dateline and the first sentences.
 */
final class HomeCountry {
  private static final int HEADLINE = 3;
  private static final int DATELINE = 3;
  private static final int OPENING = 2;
  private static final int SUBJECT = 2;
  private static final int SCENE = 4;
  private static final int OFFICIAL = 3;
  private static final int PUBLISHER = 4;
  private static final int INSTITUTION = 5;

  private static final Set<String> GOVERNING =
      Set.of("to", "with", "from", "by", "on", "in", "of", "against", "for", "over", "at");

  private final Map<Party, Integer> weights = new HashMap<>();

  /**
   * @param analysis the article
   * @param actors its countries and organisations in order
   * @param officials the countries of the officials whose country is known
   * @param publisher the country in which it is published, which counts if the article names it
   * @param ownInstitutions whether its opening names institutions without saying of which state
   */
  HomeCountry(
      TextAnalysis analysis,
      List<ActorMention> actors,
      List<Party> officials,
      Optional<Party> publisher,
      boolean ownInstitutions) {
    for (ActorMention actor : actors) {
      if (actor.party().isCountry()) {
        weights.merge(actor.party(), weight(analysis, actor), Integer::sum);
      }
    }
    subject(analysis, actors).ifPresent(party -> weights.merge(party, SUBJECT, Integer::sum));
    int scene = ownInstitutions ? SCENE + INSTITUTION : SCENE;
    OwnInstitutions.dateline(actors).ifPresent(party -> weights.merge(party, scene, Integer::sum));
    publisher
        .filter(weights::containsKey)
        .ifPresent(party -> weights.merge(party, PUBLISHER, Integer::sum));
    officials.stream()
        .filter(Party::isCountry)
        .forEach(party -> weights.merge(party, OFFICIAL, Integer::sum));
  }

  /** Whom the headline names first, unless as somebody's partner: "MoU with Bangladesh". */
  private static Optional<Party> subject(TextAnalysis analysis, List<ActorMention> actors) {
    return actors.stream()
        .filter(a -> role(analysis, a) == BlockRole.HEADLINE && a.party().isCountry())
        .findFirst()
        .filter(a -> !isPartner(analysis, a))
        .map(ActorMention::party);
  }

  private static boolean isPartner(TextAnalysis analysis, ActorMention actor) {
    Sentence sentence = analysis.sentences().get(actor.sentence());
    int before = actor.firstToken() - 1;
    return before >= 0 && GOVERNING.contains(sentence.token(before).lower())
        || isCounterpart(sentence, actor);
  }

  /** "Receives his Greek counterpart": who is at home has none of that country. */
  private static boolean isCounterpart(Sentence sentence, ActorMention actor) {
    return actor.endToken() < sentence.size()
        && sentence
            .token(actor.endToken())
            .is("counterpart", "counterparts", "colleague", "colleagues");
  }

  private static BlockRole role(TextAnalysis analysis, ActorMention actor) {
    return analysis.sentences().get(actor.sentence()).block().role();
  }

  private static int weight(TextAnalysis analysis, ActorMention actor) {
    if (role(analysis, actor) == BlockRole.HEADLINE) {
      boolean guest = isCounterpart(analysis.sentences().get(actor.sentence()), actor);
      return guest ? 0 : HEADLINE;
    }
    if (actor.form() == ActorForm.PLACE) {
      return OwnInstitutions.isDateline(actor) ? DATELINE : 0;
    }
    return actor.sentence() <= 2 ? OPENING : 1;
  }

  /** The country, if any is named. */
  Optional<Party> country() {
    return weights.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .max(
            Comparator.comparingInt((Map.Entry<Party, Integer> e) -> e.getValue())
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /** The country most spoken of after another one. */
  Optional<Party> other(Party than) {
    return weights.entrySet().stream()
        .filter(e -> !e.getKey().equals(than))
        .max(
            Comparator.comparingInt((Map.Entry<Party, Integer> e) -> e.getValue())
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /** Whether a country is named at all. */
  boolean isNamed(Party party) {
    return weights.containsKey(party);
  }
}
