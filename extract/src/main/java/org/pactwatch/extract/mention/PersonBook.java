package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of one article, by the words of their names. Not thread-safe. */
final class PersonBook {
  /** How many people who share a word of their names are kept in mind, the latest ones. */
  private static final int NAMESAKES = 50;

  private final List<Person> people = new ArrayList<>();
  private final Map<Integer, List<Named>> bySentence = new HashMap<>();
  private final Map<String, List<Person>> byWord = new HashMap<>();

  /** Somebody named in a sentence. */
  record Named(Person person, NameRun run) {}

  /** The person a run names, made known if new; the nearest before it where two would fit. */
  Person person(NameRun run) {
    Person person = find(run).orElseGet(() -> open(run));
    enter(person, run);
    return person;
  }

  /** Who is named in a sentence, by its index. */
  List<Named> in(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
  }

  /** Notes one more mention of somebody known. */
  void add(Person person, NameRun run) {
    person.add(run);
    bySentence
        .computeIfAbsent(run.sentence().index(), i -> new ArrayList<>())
        .add(new Named(person, run));
  }

  private void enter(Person person, NameRun run) {
    add(person, run);
    for (String word : run.words()) {
      List<Person> same = byWord.computeIfAbsent(word, w -> new ArrayList<>());
      same.remove(person);
      same.add(person);
      if (same.size() > NAMESAKES) {
        same.remove(0);
      }
    }
  }

  /** The public figure whom a run names, made known if new. */
  Person listed(NameRun run, Officeholder term) {
    Person person =
        people.stream()
            .filter(p -> p.isListedAs(term))
            .findFirst()
            .or(() -> find(run).filter(p -> p.mayBe(term)))
            .orElseGet(() -> open(run));
    enter(person, run);
    person.list(term);
    return person;
  }

  private Person open(NameRun run) {
    Person person = new Person(run);
    people.add(person);
    return person;
  }

  /** The person whose name has all words of a run, or whose words a run has all. */
  Optional<Person> find(NameRun run) {
    if (run.words().isEmpty()) {
      return Optional.empty();
    }
    Set<String> words = new HashSet<>(run.words());
    Person found = null;
    for (String word : words) {
      for (Person person : byWord.getOrDefault(word, List.of())) {
        Set<String> known = new HashSet<>(person.fullest().words());
        boolean namesake = person.listed() != null && known.size() == 1 && words.size() > 1;
        if ((known.containsAll(words) || words.containsAll(known)) && !namesake) {
          found = person;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  List<Person> people() {
    return people;
  }
}
