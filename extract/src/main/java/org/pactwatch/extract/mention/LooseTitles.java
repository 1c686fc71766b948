package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.pactwatch.extract.text.Sentence;

/**
 * Titles that stand without a name: "the Hungarian prime minister", "the defence ministers of
 * Croatia and Albania". They tell the role of a public figure whom the article names elsewhere
 * without one. Not thread-safe.
 */
final class LooseTitles {
  private static final int REACH = 2;
  private static final int INTRODUCED = 3;

  private final WordLists names;
  private final NavigableMap<Integer, List<Loose>> loose = new TreeMap<>();

  private record Loose(Sentence sentence, Title title, OfficeKind kind) {}

  LooseTitles(WordLists names) {
    this.names = names;
  }

  void add(Sentence sentence, Title title) {
    OfficeKind.of(title.role())
        .ifPresent(
            kind ->
                loose
                    .computeIfAbsent(sentence.index(), i -> new ArrayList<>())
                    .add(new Loose(sentence, title, kind)));
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
    return loose.values().stream()
        .flatMap(List::stream)
        .filter(l -> kind.isPresent() && l.kind() == kind.get())
        .filter(l -> fits(l, person, term))
        .findFirst()
        .map(l -> new Appointment(l.sentence(), l.title(), List.of()));
  }

  /**
   * Gives a title to those who are given the word by name alone, as agencies do after a first
   * paragraph that names only the office: "Oman's foreign minister denied it. 'No', X told
   * reporters." Only where the sentences before tell of one office and of nobody else.
   */
  void introduce(PersonBook book) {
    for (Person person : book.people()) {
      NameRun first = person.runs().get(0);
      boolean unknown = person.listed() == null && person.appointments().isEmpty();
      if (unknown && person.isPerson() && first.words().size() > 1 && speaksBare(first)) {
        before(first, book).ifPresent(person::appoint);
      }
    }
  }

  /** Whether a verb of speech follows the name at once, without a word on who that is. */
  private boolean speaksBare(NameRun run) {
    Sentence sentence = run.sentence();
    return !sentence.isHeading()
        && run.end() < sentence.size()
        && names.is("speech", Folding.fold(sentence.token(run.end()).text()))
        && (run.first() == 0 || !sentence.token(run.first() - 1).tag().equals("NOUN"));
  }

  private Optional<Appointment> before(NameRun run, PersonBook book) {
    int index = run.sentence().index();
    List<Loose> near =
        loose.subMap(index - INTRODUCED, index).values().stream()
            .flatMap(List::stream)
            .filter(l -> !l.sentence().isHeading())
            .toList();
    boolean alone =
        near.size() == 1
            && !near.get(0).title().plural()
            && near.get(0).title().parties().size() == 1
            && IntStream.rangeClosed(near.get(0).sentence().index(), index)
                .boxed()
                .flatMap(i -> book.in(i).stream())
                .noneMatch(named -> isBefore(named.run(), run));
    return alone
        ? Optional.of(
            new Appointment(
                near.get(0).sentence(), near.get(0).title(), near.get(0).title().parties()))
        : Optional.empty();
  }

  private static boolean isBefore(NameRun other, NameRun run) {
    int index = other.sentence().index();
    return index < run.sentence().index()
        || index == run.sentence().index() && other.first() < run.first();
  }

  private static boolean fits(Loose loose, Person person, Officeholder term) {
    if (!loose.title().parties().isEmpty()) {
      return loose.title().parties().contains(term.party());
    }
    return person.runs().stream()
        .anyMatch(r -> Math.abs(r.sentence().index() - loose.sentence().index()) <= REACH);
  }
}
