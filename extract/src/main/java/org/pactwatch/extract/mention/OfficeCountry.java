package org.pactwatch.extract.mention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Party;

/** Finds the country of an office whose own words name none. Immutable. */
final class OfficeCountry {
  private static final Map<String, Party> IMPLIED =
      Map.of(
          "implied-US",
          new Party("US"),
          "implied-IE",
          new Party("IE"),
          "implied-IN",
          new Party("IN"));

  private final WordLists titles;
  private final List<Sentence> sentences;
  private final List<ActorMention> actors;
  private final HomeCountry home;

  OfficeCountry(
      WordLists titles, List<Sentence> sentences, List<ActorMention> actors, HomeCountry home) {
    this.titles = titles;
    this.sentences = sentences;
    this.actors = List.copyOf(actors);
    this.home = home;
  }

  Optional<Party> of(Appointment office) {
    Optional<Party> near =
        implied(office)
            .or(() -> opening(office))
            .or(() -> before(office))
            .or(() -> previous(office))
            .or(home::country);
    boolean elsewhere = office.title().kind() == Title.Kind.COUNTERPART;
    return elsewhere ? near.flatMap(home::other) : near;
  }

  /** "Secretary of defense" is American where America is named. */
  private Optional<Party> implied(Appointment office) {
    String role = Folding.fold(office.title().role());
    return IMPLIED.entrySet().stream()
        .filter(e -> home.isNamed(e.getValue()) && titles.endsPhrase(e.getKey(), role))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** "In Moscow, Deputy Foreign Minister X". */
  private Optional<Party> opening(Appointment office) {
    Sentence sentence = office.sentence();
    return actors.stream()
        .filter(a -> a.sentence() == sentence.index() && a.party().isCountry())
        .filter(a -> a.firstToken() == 1 && sentence.token(0).is("in"))
        .filter(a -> a.endToken() + 1 >= office.title().outer())
        .filter(a -> a.endToken() <= office.title().outer())
        .map(ActorMention::party)
        .findFirst();
  }

  private Optional<Party> before(Appointment office) {
    int at = office.sentence().token(office.title().first()).span().start();
    Optional<Party> last = Optional.empty();
    for (ActorMention actor : actors) {
      boolean before = actor.sentence() == office.sentence().index() && actor.span().end() <= at;
      if (before && actor.party().isCountry() && actor.form() != ActorForm.PLACE) {
        last = Optional.of(actor.party());
      }
    }
    return last;
  }

  /** The first country of the sentence before, if that is of the same paragraph. */
  private Optional<Party> previous(Appointment office) {
    int index = office.sentence().index() - 1;
    if (index < 0 || !sentences.get(index).block().equals(office.sentence().block())) {
      return Optional.empty();
    }
    return actors.stream()
        .filter(a -> a.sentence() == index && a.party().isCountry())
        .filter(a -> a.form() != ActorForm.PLACE)
        .map(ActorMention::party)
        .findFirst();
  }
}
