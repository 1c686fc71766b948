package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pactwatch.extract.text.Sentence;

/**
 * Titles that stand without a name: "the Hungarian prime minister", "the defence ministers of
 * Croatia and Albania". They tell the role of a public figure whom the article names elsewhere
 * without one. Not thread-safe.
 */
final class LooseTitles {
  private static final int REACH = 2;

  private final List<Loose> loose = new ArrayList<>();

  private record Loose(Sentence sentence, Title title, OfficeKind kind) {}

  void add(Sentence sentence, Title title) {
    OfficeKind.of(title.role()).ifPresent(kind -> loose.add(new Loose(sentence, title, kind)));
  }

  /** Gives their roles to the listed people who have none. */
  void give(List<Person> people) {
    for (Person person : people) {
      Officeholder term = person.listed();
      boolean told =
          person.appointments().stream().anyMatch(a -> a.title().kind() != Title.Kind.COUNTERPART);
      if (term != null && !told) {
        find(person, term).ifPresent(person::appoint);
      }
    }
  }

  private Optional<Appointment> find(Person person, Officeholder term) {
    Optional<OfficeKind> kind = OfficeKind.of(term.role());
    return loose.stream()
        .filter(l -> kind.isPresent() && l.kind() == kind.get())
        .filter(l -> fits(l, person, term))
        .findFirst()
        .map(l -> new Appointment(l.sentence(), l.title(), List.of()));
  }

  private static boolean fits(Loose loose, Person person, Officeholder term) {
    if (!loose.title().parties().isEmpty()) {
      return loose.title().parties().contains(term.party());
    }
    return person.runs().stream()
        .anyMatch(r -> Math.abs(r.sentence().index() - loose.sentence().index()) <= REACH);
  }
}
