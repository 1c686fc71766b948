package org.pactwatch.app.cli;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.pactwatch.app.print.AnswerTable;
import org.pactwatch.app.print.ChangeLine;
import org.pactwatch.model.ClaimId;
import org.pactwatch.store.Ruled;
import org.pactwatch.store.Rulings;
import org.pactwatch.store.Store;

/** Carries out a reviewer's rulings on which claims are about one pact. */
final class PactRulings {
  private final Console console;
  private final Place place;
  private final Reviewer reviewer;

  PactRulings(Console console, Place place, Reviewer reviewer) {
    this.console = console;
    this.place = place;
    this.reviewer = reviewer;
  }

  int merge(String pact, String into, String reason) {
    return rule(
        reason,
        (open, word) -> open.store().rulings().merge(open.pact(pact), open.pact(into), word));
  }

  int split(String pact, List<String> claims, String reason) {
    return rule(
        reason,
        (open, word) ->
            open.store()
                .rulings()
                .split(open.pact(pact), claims.stream().map(ClaimId::new).toList(), word));
  }

  int undo(String number) {
    long ruling;
    try {
      ruling = Long.parseLong(number.substring(1));
    } catch (NumberFormatException e) {
      throw new CommandFailure(
          number + " is no ruling such as #3; 'pactwatch review rulings' lists them", e);
    }
    return rule("", (open, word) -> open.store().rulings().undo(ruling, word));
  }

  static int list(Console console, Place place, RecordFormat format) {
    try (OpenStore open = place.store()) {
      open.store().rulings().all().forEach(r -> format.print(console, r, AnswerTable::of));
    }
    return 0;
  }

  private int rule(String reason, BiFunction<OpenStore, Rulings.Word, Ruled> ruling) {
    try (OpenStore open = place.store()) {
      Store store = open.store();
      Rulings.Word word =
          new Rulings.Word(reviewer.name(), Instant.now(), reason, store.rulings().last());
      return ruling.apply(open, word).fold(new Told(console));
    }
  }

  /** Tells what became of a ruling; gives the exit code. */
  private record Told(Console console) implements Ruled.Cases<Integer> {
    @Override
    public Integer recorded(Ruled.Recorded outcome) {
      console.tell("Recorded; ruling #" + outcome.ruling().number() + ".");
      outcome.changes().forEach(c -> console.out().println(ChangeLine.of(c)));
      return 0;
    }

    @Override
    public Integer conflict(Ruled.Conflict outcome) {
      console.complain(
          "somebody else has ruled meanwhile (#" + outcome.last() + "); look at it again");
      return 1;
    }

    @Override
    public Integer refused(Ruled.Refused outcome) {
      console.complain(outcome.why());
      return 1;
    }
  }
}
