package org.pactwatch.alert.fact;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.Change;
import org.pactwatch.model.Party;
import org.pactwatch.model.QuietSource;

/**
 * Something that is held to be so now and was not before: what rules are about. It is named by what
 * it says, never by an article that says it, so that all who tell of it tell of the same fact.
 *
 * @param kind what kind of fact
 * @param subject the id by which the pact was known first, or that of the source
 * @param key kind, subject and what it says
 * @param about the parties it is about foremost; those of the pact where none stands out
 * @param change the change that brought it, or null
 * @param source the source that is quiet, or null
 */
public record Fact(
    AlertKind kind,
    String subject,
    String key,
    SortedSet<Party> about,
    @Nullable Change change,
    @Nullable QuietSource source) {

  public Fact {
    about = Collections.unmodifiableSortedSet(new TreeSet<>(about));
    if ((change == null) == (source == null)) {
      throw new IllegalArgumentException("a fact is about a change or a source");
    }
  }

  /** A fact that a change brought. */
  static Fact of(
      AlertKind kind, String subject, String what, SortedSet<Party> about, Change change) {
    String key = Words.of(kind) + ":" + subject + (what.isEmpty() ? "" : ":" + what);
    return new Fact(kind, subject, key, about, change, null);
  }

  /** That a source is quiet. */
  public static Fact of(QuietSource source) {
    String subject = source.id().value();
    return new Fact(
        AlertKind.SOURCE_QUIET,
        subject,
        Words.of(AlertKind.SOURCE_QUIET) + ":" + subject,
        Collections.emptySortedSet(),
        null,
        source);
  }

  /** The same fact as another change shows it, which more sources may tell. */
  public Fact shownBy(Change other) {
    return new Fact(kind, subject, key, about, other, null);
  }

  /** How sure it is, 0 to 1. */
  public double confidence() {
    return change == null ? 1 : change.confidence();
  }

  /** How many independent sources tell of it; 0 where that makes no sense. */
  public int sources() {
    return change == null ? 0 : change.independentSources();
  }
}
