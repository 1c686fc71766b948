package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.text.TextAnalysis;
import org.pactwatch.model.Official;
import org.pactwatch.model.Party;

/** Decides what office a person holds, and for whom. Immutable and thread-safe. */
final class OfficeResolver {

  /**
   * What is known of the article.
   *
   * @param analysis its sentences
   * @param actors its countries and organisations in order
   * @param book its people
   */
  record Context(TextAnalysis analysis, List<ActorMention> actors, PersonBook book) {}

  Optional<Official> official(Context context, Person person) {
    if (person.appointments().isEmpty() && person.listed() == null) {
      return Optional.empty();
    }
    List<Appointment> offices =
        person.appointments().stream().filter(a -> isOffice(context, a)).toList();
    if (offices.isEmpty() && person.listed() == null) {
      return Optional.empty();
    }
    String name = person.fullest().text(context.analysis().article().text());
    Party party = party(context, person, offices).orElse(null);
    boolean country = party != null && party.isCountry();
    return Optional.of(
        new Official(name, role(offices), country ? party : null, country ? null : party));
  }

  /** The spokesman of someone without office holds none. */
  private static boolean isOffice(Context context, Appointment appointment) {
    if (appointment.title().kind() != Title.Kind.FOLLOWER) {
      return true;
    }
    return possessor(context, appointment).isPresent() || ofPublicBody(appointment);
  }

  /** "The ministry said so; its spokesman, X". */
  private static boolean ofPublicBody(Appointment appointment) {
    Title title = appointment.title();
    for (int i = 0; i < title.first(); i++) {
      if (appointment
          .sentence()
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
    for (Person person : context.book().people()) {
      for (NameRun run : person.runs()) {
        boolean same =
            run.sentence().index() == appointment.sentence().index() && run.end() == token + 1;
        if (same && person.listed() != null) {
          return Optional.of(person.listed().party());
        }
        if (same) {
          return person.appointments().stream()
              .filter(a -> a != appointment)
              .flatMap(a -> a.parties().stream())
              .findFirst();
        }
      }
    }
    return Optional.empty();
  }

  private static @Nullable String role(List<Appointment> offices) {
    String rank = null;
    String office = null;
    for (Appointment appointment : offices) {
      switch (appointment.title().kind()) {
        case RANK -> rank = rank == null ? appointment.title().role() : rank;
        case OFFICE, FOLLOWER -> office = office == null ? appointment.title().role() : office;
        case COUNTERPART -> {}
      }
    }
    if (rank != null && office != null && !office.contains(rank)) {
      return rank + ", " + office;
    }
    return office == null ? rank : office;
  }

  private static Optional<Party> party(Context context, Person person, List<Appointment> offices) {
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
    return offices.stream().findFirst().flatMap(office -> nearby(context, office));
  }

  /** The country named nearest before the title, or the one most named in the article. */
  private static Optional<Party> nearby(Context context, Appointment office) {
    int at = office.sentence().token(office.title().first()).span().start();
    int sentence = office.sentence().index();
    List<ActorMention> before = new ArrayList<>();
    for (ActorMention actor : context.actors()) {
      boolean near = actor.sentence() == sentence || actor.sentence() == sentence - 1;
      if (near && actor.span().end() <= at && actor.party().isCountry()) {
        before.add(actor);
      }
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).sentence() == sentence) {
        return Optional.of(before.get(i).party());
      }
    }
    return before.stream().map(ActorMention::party).findFirst().or(() -> mostNamed(context));
  }

  private static Optional<Party> mostNamed(Context context) {
    Map<Party, Integer> counts = new HashMap<>();
    for (ActorMention actor : context.actors()) {
      if (actor.party().isCountry() && !Set.of(ActorForm.PLACE).contains(actor.form())) {
        counts.merge(actor.party(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<Party, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
