package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Someone named in the article, while the evidence is gathered. Not thread-safe. */
final class Person {
  private final List<NameRun> runs = new ArrayList<>();
  private final List<Appointment> appointments = new ArrayList<>();
  private NameRun fullest;
  private @Nullable Officeholder listed;
  private boolean named;

  Person(NameRun first) {
    this.fullest = first;
  }

  void add(NameRun run) {
    runs.add(run);
    boolean fuller = run.words().size() > fullest.words().size();
    boolean betterCase =
        run.words().size() == fullest.words().size()
            && fullest.sentence().isHeading()
            && !run.sentence().isHeading();
    if (fuller || betterCase) {
      fullest = run;
    }
  }

  void appoint(Appointment appointment) {
    appointments.add(appointment);
  }

  void list(Officeholder term) {
    if (listed == null) {
      listed = term;
    }
  }

  /** Whether it is the public figure of a term, this or another one, in whatever spelling. */
  boolean isListedAs(Officeholder term) {
    return listed != null
        && listed.party().equals(term.party())
        && (listed.words().containsAll(term.words()) || term.words().containsAll(listed.words()));
  }

  /** Whether the public figure of a term, named by surname, may be meant: not "Melania Trump". */
  boolean mayBe(Officeholder term) {
    List<String> known = fullest.words();
    return !appointments.isEmpty()
        || term.words().containsAll(known)
        || known.containsAll(term.words());
  }

  /** Tells that the words beside a run are those beside a person's name. */
  void confirm() {
    named = true;
  }

  List<NameRun> runs() {
    return runs;
  }

  List<Appointment> appointments() {
    return appointments;
  }

  NameRun fullest() {
    return fullest;
  }

  @Nullable Officeholder listed() {
    return listed;
  }

  boolean isPerson() {
    return named || listed != null || !appointments.isEmpty();
  }
}
