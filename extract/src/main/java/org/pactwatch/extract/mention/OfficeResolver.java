package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.text.Sentence;
import org.pactwatch.extract.text.TextAnalysis;
import org.pactwatch.model.Official;
import org.pactwatch.model.Party;

/** Decides what office a person holds, and for whom. Immutable and thread-safe. */
final class OfficeResolver {
  private final WordLists titles;
  private final PublisherCountry publishers = new PublisherCountry();

  OfficeResolver(WordLists titles) {
    this.titles = titles;
  }

  /**
   * What is known of the article.
   *
   * @param analysis its sentences
   * @param actors its countries and organisations in order
   * @param book its people
   * @param ownInstitutions whether its opening names institutions without saying of which state
   */
  record Context(
      TextAnalysis analysis, List<ActorMention> actors, PersonBook book, boolean ownInstitutions) {
    /** The countries and organisations of a sentence, in order. */
    List<ActorMention> actorsIn(int sentence) {
      return Mentions.in(sentence, actors, ActorMention::sentence);
    }
  }

  /** The offices of all people that hold one. */
  Map<Person, Official> officials(Context context) {
    List<Party> known = new ArrayList<>();
    for (Person person : context.book().people()) {
      known(context, person, person.appointments()).ifPresent(known::add);
    }
    HomeCountry home =
        new HomeCountry(
            context.analysis(),
            context.actors(),
            known,
            publishers.of(context.analysis().article()),
            context.ownInstitutions());
    OfficeCountry countries = new OfficeCountry(titles, context, home);
    Map<Person, Official> officials = new LinkedHashMap<>();
    for (Person person : context.book().people()) {
      official(context, countries, person).ifPresent(o -> officials.put(person, o));
    }
    return officials;
  }

  private Optional<Official> official(Context context, OfficeCountry countries, Person person) {
    if (person.appointments().isEmpty() && person.listed() == null) {
      return Optional.empty();
    }
    List<Appointment> offices =
        person.appointments().stream().filter(a -> isOffice(context, a)).toList();
    if (offices.isEmpty() && person.listed() == null) {
      return Optional.empty();
    }
    String name = person.fullest().text(context.analysis().article().text());
    Party party =
        known(context, person, offices)
            .or(() -> offices.stream().findFirst().flatMap(o -> ofPair(context, o, person)))
            .or(() -> offices.stream().findFirst().flatMap(countries::of))
            .orElse(null);
    boolean country = party != null && party.isCountry();
    return Optional.of(
        new Official(name, role(offices), country ? party : null, country ? null : party));
  }

  /**
   * "The two defence ministers, X and Y", where only X is known: Y serves the one other country of
   * this sentence and the one before.
   */
  private static Optional<Party> ofPair(Context context, Appointment office, Person person) {
    if (!office.title().plural()) {
      return Optional.empty();
    }
    List<Party> others =
        context.book().in(office.sentence().index()).stream()
            .map(PersonBook.Named::person)
            .filter(other -> other != person && other.listed() != null)
            .filter(
                other -> other.appointments().stream().anyMatch(a -> a.title() == office.title()))
            .flatMap(other -> Optional.ofNullable(other.listed()).stream())
            .map(Officeholder::party)
            .toList();
    int index = office.sentence().index();
    List<Party> named =
        Stream.of(index - 1, index)
            .flatMap(i -> context.actorsIn(i).stream())
            .filter(a -> a.party().isCountry() && a.form() != ActorForm.PLACE)
            .map(ActorMention::party)
            .distinct()
            .filter(party -> !others.contains(party))
            .toList();
    return others.isEmpty() || named.size() != 1 ? Optional.empty() : Optional.of(named.get(0));
  }

  /** The spokesman of someone without office holds none. */
  private static boolean isOffice(Context context, Appointment appointment) {
    if (appointment.title().kind() != Title.Kind.FOLLOWER) {
      return true;
    }
    return possessor(context, appointment).isPresent() || ofPublicBody(context, appointment);
  }

  /**
   * "The ministry said so; its spokesman, X", and "The Foreign Office was not amused. …,"
   * spokesperson X said": the body is named before, in its sentence or the one before it.
   */
  private static boolean ofPublicBody(Context context, Appointment appointment) {
    Sentence sentence = appointment.sentence();
    if (namesPublicBody(sentence, appointment.title().first())) {
      return true;
    }
    Sentence before =
        sentence.index() == 0 ? sentence : context.analysis().sentences().get(sentence.index() - 1);
    return before.block().equals(sentence.block()) && namesPublicBody(before, before.size());
  }

  private static boolean namesPublicBody(Sentence sentence, int end) {
    for (int i = 0; i < Math.min(end, sentence.size()); i++) {
      if (sentence
          .token(i)
          .is(
              "ministry",
              "government",
              "army",
              "military",
              "presidency",
              "kremlin",
              "department",
              "foreign")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Party> possessor(Context context, Appointment appointment) {
    int token = appointment.title().possessor();
    if (token < 0) {
      return Optional.empty();
    }
    for (PersonBook.Named named : context.book().in(appointment.sentence().index())) {
      Officeholder listed = named.person().listed();
      if (named.run().end() == token + 1) {
        return listed != null
            ? Optional.of(listed.party())
            : named.person().appointments().stream()
                .filter(a -> a != appointment)
                .flatMap(a -> a.parties().stream())
                .findFirst();
      }
    }
    return Optional.empty();
  }

  /** The rank and the office; of several offices the first that is no seat in parliament. */
  private @Nullable String role(List<Appointment> offices) {
    String rank = null;
    String office = null;
    String seat = null;
    for (Appointment appointment : offices) {
      String role = appointment.title().role();
      switch (appointment.title().kind()) {
        case RANK -> rank = rank == null ? role : rank;
        case OFFICE, FOLLOWER -> {
          boolean lesser = isLesser(role);
          seat = lesser && (seat == null || isFormer(seat)) ? role : seat;
          office = !lesser && office == null ? role : office;
        }
        case COUNTERPART -> {}
      }
    }
    String held = office == null ? seat : office;
    if (rank != null && held != null && !held.contains(rank)) {
      return rank + ", " + held;
    }
    return held == null ? rank : held;
  }

  private boolean isLesser(String role) {
    return titles.endsPhrase("legislator", Folding.fold(role)) || isFormer(role);
  }

  private static boolean isFormer(String role) {
    return role.startsWith("former") || role.startsWith("Former") || role.startsWith("ex-");
  }

  /** Whose office it is by the list of public figures, or by the words of the title. */
  private static Optional<Party> known(Context context, Person person, List<Appointment> offices) {
    Officeholder listed = person.listed();
    for (Appointment office : offices) {
      if (!office.parties().isEmpty() && listed == null) {
        return Optional.of(office.parties().get(0));
      }
    }
    if (listed != null) {
      return Optional.of(listed.party());
    }
    for (Appointment office : offices) {
      Optional<Party> owner = possessor(context, office);
      if (owner.isPresent()) {
        return owner;
      }
    }
    return Optional.empty();
  }
}
