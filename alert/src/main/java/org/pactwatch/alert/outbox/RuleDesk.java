package org.pactwatch.alert.outbox;

import java.time.Clock;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.alert.settings.RuleBasis;
import org.pactwatch.alert.settings.SaidRule;

/**
 * Where people keep rules beside those of the configuration; every alert process follows from the
 * next change it takes in. Thread-safe. Methods throw a {@link org.jdbi.v3.core.JdbiException} if
 * the database is away.
 */
public final class RuleDesk {
  private final AlertDatabase database;
  private final Clock clock;

  public RuleDesk(AlertDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How a wish ended. */
  public enum Fate {
    DONE,
    /** It makes no sense, or is not possible. */
    REFUSED,
    /** Somebody else has changed the rule meanwhile. */
    OVERTAKEN
  }

  /**
   * How a wish ended, in one line.
   *
   * @param line what was done, or why it was not
   */
  public record Answer(Fate fate, String line) {
    private static Answer done(String line) {
      return new Answer(Fate.DONE, line);
    }

    private static Answer refused(String line) {
      return new Answer(Fate.REFUSED, line);
    }
  }

  /** All rules, upon what the alert process that started last was configured to. */
  public Rulebook rules() {
    return database.in(
        h -> {
          RuleRows.Kept kept = RuleRows.read(h);
          RuleBasis basis = RuleRows.basis(h).orElse(AlertSettings.STANDARD.basis());
          return new Rulebook(basis, kept.own(), kept.paused());
        });
  }

  /** All rules, upon what a configuration says. */
  public Rulebook rules(RuleBasis basis) {
    RuleRows.Kept kept = database.in(RuleRows::read);
    return new Rulebook(basis, kept.own(), kept.paused());
  }

  /**
   * Keeps a rule.
   *
   * @param version the version that was seen; 0 for a rule that is new to the console
   */
  public Answer keep(SaidRule said, long version, String by) {
    Rulebook book = rules();
    String fault = said.fault(book.basis());
    if (fault != null) {
      return Answer.refused(fault);
    }
    if (book.find(said.name())
        .filter(e -> e.origin() == Rulebook.Origin.CONFIGURATION)
        .isPresent()) {
      return Answer.refused(
          "the configuration has a rule '" + said.name() + "'; it is changed there");
    }
    return database.in(h -> RuleRows.keep(h, said, version, by, clock.instant()))
        ? Answer.done("Rule " + said.name() + " is kept.")
        : new Answer(
            Fate.OVERTAKEN,
            version == 0
                ? "there is a rule '" + said.name() + "' already"
                : "somebody else has changed rule '" + said.name() + "' meanwhile");
  }

  /** Takes a rule of the console away; a standard one of its name is at work again. */
  public Answer remove(String name) {
    return database.in(
        h -> {
          if (!RuleRows.remove(h, name)) {
            return Answer.refused("the console keeps no rule '" + name + "'");
          }
          RuleRows.resume(h, name);
          return Answer.done("Rule " + name + " is gone.");
        });
  }

  /** Lets any rule rest, or sets it to work again. */
  public Answer pause(String name, boolean paused, String by) {
    if (rules().find(name).isEmpty()) {
      return Answer.refused("there is no rule '" + name + "'");
    }
    boolean changed =
        database.in(
            h -> paused ? RuleRows.pause(h, name, by, clock.instant()) : RuleRows.resume(h, name));
    String now = paused ? " rests." : " is at work.";
    return changed
        ? Answer.done("Rule " + name + now)
        : Answer.refused("rule '" + name + "' " + (paused ? "rests already" : "does not rest"));
  }
}
