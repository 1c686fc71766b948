package org.pactwatch.extract.mention;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.model.Party;

/** Finds the country of an office whose own words name none. Immutable. */
final class OfficeCountry {
  private static final List<Party> IMPLIED =
      Stream.of("US", "PH", "IE", "IN").map(Party::new).toList();

  private final WordLists titles;
  private final OfficeResolver.Context context;
  private final HomeCountry home;

  OfficeCountry(WordLists titles, OfficeResolver.Context context, HomeCountry home) {
    this.titles = titles;
    this.context = context;
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

  /**
   * "Secretary of defense" is American where America is named, "defense secretary" Philippine where
   * the article is at home there.
   */
  private Optional<Party> implied(Appointment office) {
    String role = Folding.fold(office.title().role());
    List<Party> fitting =
        IMPLIED.stream()
            .filter(party -> home.isNamed(party))
            .filter(party -> titles.endsPhrase("implied-" + party.code(), role))
            .toList();
    return home.country().filter(fitting::contains).or(() -> fitting.stream().findFirst());
  }

  /** "In Moscow, Deputy Foreign Minister X". */
  private Optional<Party> opening(Appointment office) {
    Sentence sentence = office.sentence();
    return context.actorsIn(sentence.index()).stream()
        .filter(a -> a.party().isCountry())
        .filter(a -> a.firstToken() == 1 && sentence.token(0).is("in"))
        .filter(a -> a.endToken() + 1 >= office.title().outer())
        .filter(a -> a.endToken() <= office.title().outer())
        .map(ActorMention::party)
        .findFirst();
  }

  /**
   * A country named before the title in its sentence. Where the speaker is told at the end ("…,
   * Foreign Minister X said"), it is the one that the sentence begins with; elsewhere the nearest.
   */
  private Optional<Party> before(Appointment office) {
    int at = office.sentence().token(office.title().first()).span().start();
    List<Party> named =
        context.actorsIn(office.sentence().index()).stream()
            .filter(a -> a.span().end() <= at)
            .filter(a -> a.party().isCountry() && a.form() != ActorForm.PLACE)
            .map(ActorMention::party)
            .toList();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    if (tellsAtTheEnd(office)) {
      return Optional.of(named.get(0));
    }
    return Optional.of(named.get(named.size() - 1));
  }

  private static boolean tellsAtTheEnd(Appointment office) {
    int before = office.title().outer() - 1;
    return before > 0 && office.sentence().token(before).is(",", "\"", "”");
  }

  /** The first country of the sentence before, if that is of the same paragraph. */
  private Optional<Party> previous(Appointment office) {
    int index = office.sentence().index() - 1;
    List<Sentence> sentences = context.analysis().sentences();
    if (index < 0 || !sentences.get(index).block().equals(office.sentence().block())) {
      return Optional.empty();
    }
    return context.actorsIn(index).stream()
        .filter(a -> a.party().isCountry())
        .filter(a -> a.form() != ActorForm.PLACE)
        .map(ActorMention::party)
        .findFirst();
  }
}
