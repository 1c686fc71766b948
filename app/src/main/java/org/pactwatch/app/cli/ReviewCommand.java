package org.pactwatch.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pactwatch.app.print.ChangeLine;
import org.pactwatch.app.print.ClaimTable;
import org.pactwatch.model.Claim;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Decision;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;
import org.pactwatch.store.Decided;
import org.pactwatch.store.query.ClaimFilter;
import org.pactwatch.store.query.ClaimView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A reviewer's decisions on claims. */
@Command(
    name = "review",
    description = "List claims and judge them; the picture follows at once.",
    synopsisSubcommandLabel = "COMMAND")
final class ReviewCommand extends CommandGroup {
  private final Console console;

  ReviewCommand(Console console) {
    this.console = console;
  }

  /** Which claims are listed. */
  enum Judged {
    WAITING,
    ACCEPTED,
    REJECTED,
    CORRECTED,
    ALL;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    ClaimFilter.@Nullable Judged filter() {
      return this == ALL ? null : ClaimFilter.Judged.valueOf(name());
    }
  }

  @Command(name = "list", description = "List claims with their evidence.")
  int list(
      @Mixin Place place,
      @Option(
              names = "--judged",
              defaultValue = "waiting",
              description = "Which: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
          Judged judged,
      @Option(names = "--party", paramLabel = "CODE", description = "Only claims of this party.")
          @Nullable Party party,
      @Option(names = "--pact", paramLabel = "ID", description = "Only claims about this pact.")
          @Nullable String pact,
      @Option(
              names = "--limit",
              defaultValue = "50",
              description = "The most to list. Default: ${DEFAULT-VALUE}.")
          int limit,
      @Option(names = "--after", paramLabel = "CLAIM", description = "Go on after this claim.")
          @Nullable String after,
      @Mixin RecordFormat format) {
    try (OpenStore open = place.store()) {
      ClaimFilter filter =
          new ClaimFilter(judged.filter(), party, pact == null ? null : open.pact(pact));
      List<ClaimView> claims =
          open.store().claims().list(filter, limit, after == null ? null : new ClaimId(after));
      claims.forEach(claim -> format.print(console, claim, ClaimTable::of));
      console.tell(claims.size() + " of " + open.store().claims().count(filter) + " claims.");
    }
    return 0;
  }

  @Command(name = "accept", description = "Say that a claim is right.")
  int accept(
      @Mixin Place place,
      @Mixin Reviewer reviewer,
      @Parameters(paramLabel = "CLAIM", description = "Its id.") String claim) {
    return decide(
        place, claim, view -> new Decision.Accepted(view.claim().id(), reviewer.name(), now()));
  }

  @Command(name = "reject", description = "Say that a claim is wrong.")
  int reject(
      @Mixin Place place,
      @Mixin Reviewer reviewer,
      @Option(names = "--reason", required = true, description = "Why.") String reason,
      @Parameters(paramLabel = "CLAIM", description = "Its id.") String claim) {
    return decide(
        place,
        claim,
        view -> new Decision.Rejected(view.claim().id(), reviewer.name(), now(), reason));
  }

  @Command(
      name = "correct",
      description = "Say what a claim should be; what is not given stays as it is.")
  int correct(
      @Mixin Place place,
      @Mixin Reviewer reviewer,
      @Option(names = "--parties", paramLabel = "CODE", split = ",", description = "All parties.")
          @Nullable List<Party> parties,
      @Option(names = "--stage", description = "One of ${COMPLETION-CANDIDATES}.")
          @Nullable Stage stage,
      @Option(
              names = "--date",
              paramLabel = "DATE|none",
              description = "Such as 2025, 2025-09 or 2025-09-17; none if none is said.")
          @Nullable String date,
      @Option(names = "--kinds", split = ",", description = "Any of ${COMPLETION-CANDIDATES}.")
          @Nullable List<PactKind> kinds,
      @Option(
              names = "--name",
              description = "What the pact is called, which tells it from others of the parties.")
          @Nullable String name,
      @Parameters(paramLabel = "CLAIM", description = "Its id.") String claim) {
    return decide(
        place,
        claim,
        view -> {
          Claim said = view.claim();
          SortedSet<Party> right = parties == null ? said.parties() : new TreeSet<>(parties);
          return new Decision.Corrected(
              said.id(),
              reviewer.name(),
              now(),
              right,
              stage == null ? said.stage() : stage,
              date == null ? said.date() : date(date),
              kinds == null ? null : new TreeSet<>(kinds),
              name);
        });
  }

  @Command(
      name = "merge",
      description = "Say that one pact is another; later claims about either are about both.")
  int merge(
      @Mixin Place place,
      @Mixin Reviewer reviewer,
      @Option(names = "--reason", required = true, description = "Why.") String reason,
      @Parameters(index = "0", paramLabel = "PACT", description = "The id of the one.") String pact,
      @Parameters(
              index = "1",
              paramLabel = "INTO",
              description = "The id of the other, whose id and parties remain.")
          String into) {
    return new PactRulings(console, place, reviewer).merge(pact, into, reason);
  }

  @Command(name = "split", description = "Say that some claims of a pact are about another one.")
  int split(
      @Mixin Place place,
      @Mixin Reviewer reviewer,
      @Option(names = "--reason", required = true, description = "Why.") String reason,
      @Parameters(index = "0", paramLabel = "PACT", description = "The pact's id.") String pact,
      @Parameters(
              index = "1..*",
              arity = "1..*",
              paramLabel = "CLAIM",
              description = "The ids of the claims that are about another one.")
          List<String> claims) {
    return new PactRulings(console, place, reviewer).split(pact, claims, reason);
  }

  @Command(name = "rulings", description = "List what was merged, split and undone, by whom.")
  int rulings(@Mixin Place place, @Mixin RecordFormat format) {
    return PactRulings.list(console, place, format);
  }

  @Command(
      name = "export",
      description = {
        "Write the articles with judged claims as gold: what was accepted, and what was corrected",
        "as it should be. 'pactwatch train --reviews' learns people's names from it."
      })
  int export(
      @Mixin Place place,
      @Option(
              names = "--into",
              paramLabel = "DIR",
              description = {
                "Write each article's text and gold into this folder, to measure readings on,",
                "and no lines of JSON."
              })
          @Nullable Path folder) {
    try (OpenStore open = place.store()) {
      ReviewExport export = new ReviewExport(console, open);
      if (folder == null) {
        export.print();
      } else {
        export.write(folder);
      }
    }
    return 0;
  }

  @Command(
      name = "undo",
      description = "Take back the last decision on a claim, or a ruling on pacts, such as #3.")
  int undo(
      @Mixin Place place,
      @Mixin Reviewer reviewer,
      @Parameters(
              paramLabel = "CLAIM|#N",
              description = "The claim's id, or # and the ruling's number.")
          String claim) {
    if (claim.startsWith("#")) {
      return new PactRulings(console, place, reviewer).undo(claim);
    }
    return decide(
        place, claim, view -> new Decision.Undone(view.claim().id(), reviewer.name(), now()));
  }

  private static Instant now() {
    return Instant.now();
  }

  private static @Nullable PartialDate date(String written) {
    return written.equals("none") ? null : PartialDate.parse(written);
  }

  private int decide(Place place, String id, Function<ClaimView, Decision> decision) {
    if (id.isBlank()) {
      throw new CommandFailure("a claim's id is needed; 'pactwatch review list' shows them");
    }
    try (OpenStore open = place.store()) {
      Optional<ClaimView> view = open.store().claims().claim(new ClaimId(id));
      if (view.isEmpty()) {
        throw new CommandFailure(id + ": there is no such claim");
      }
      Decided decided =
          open.store()
              .decisions()
              .decide(decision.apply(view.get()), view.get().decisions().size());
      return decided.fold(new Told(console, id));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(id + ": cannot be decided so: " + e.getMessage(), e);
    }
  }

  /** Tells what became of a decision; gives the exit code. */
  private record Told(Console console, String id) implements Decided.Cases<Integer> {
    @Override
    public Integer recorded(Decided.Recorded outcome) {
      console.tell("Recorded as decision " + outcome.decisions() + " on claim " + id + ".");
      outcome.changes().forEach(c -> console.out().println(ChangeLine.of(c)));
      return 0;
    }

    @Override
    public Integer conflict(Decided.Conflict outcome) {
      console.complain(id + ": somebody else has decided meanwhile; look at it again");
      return 1;
    }

    @Override
    public Integer unknownClaim(Decided.UnknownClaim outcome) {
      console.complain(id + ": there is no such claim");
      return 1;
    }

    @Override
    public Integer nothingToUndo(Decided.NothingToUndo outcome) {
      console.complain(id + ": no decision counts that could be taken back");
      return 1;
    }
  }
}
