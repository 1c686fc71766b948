package org.pactwatch.app.print;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.Regrouping;
import org.pactwatch.store.query.Renamings;

/** A change as one line for people. */
public final class ChangeLine {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ChangeLine() {}

  /** When, what, for whom, on whose word. */
  public static String of(Change change) {
    String move = change.from() == null ? "" : Words.of(change.from()) + " → ";
    String since = change.since() == null ? "" : " since " + change.since();
    return Layout.clean(
        WHEN.format(change.recordedAt())
            + "  "
            + kind(change)
            + "  "
            + change.name()
            + " ("
            + PartyNames.codesAndNames(change.parties())
            + "): "
            + about(change)
            + move
            + Words.of(change.to())
            + since
            + "; "
            + Words.of(change.nature())
            + ", confidence "
            + Words.percent(change.confidence())
            + ", "
            + Words.count(change.independentSources(), "source", "sources")
            + regrouped(change)
            + (change.articleTitle() == null ? "" : "; " + change.articleTitle()));
  }

  /** Changes in their order, each a line; a pact that goes on under another id is told of once. */
  public static List<String> all(List<Change> changes) {
    Renamings renamings = Renamings.of(changes);
    return renamings.told().stream()
        .map(
            c ->
                of(c)
                    + renamings
                        .former(c)
                        .filter(f -> !f.name().equals(c.name()) || !f.parties().equals(c.parties()))
                        .map(
                            f ->
                                Layout.clean(
                                    ", there called "
                                        + f.name()
                                        + " ("
                                        + PartyNames.codesAndNames(f.parties())
                                        + ")"))
                        .orElse(""))
        .toList();
  }

  private static String kind(Change change) {
    Regrouping regrouped = change.regrouped();
    Enum<?> kind = regrouped == null ? change.kind() : regrouped.kind();
    return Words.of(kind).toUpperCase(Locale.ROOT);
  }

  private static String regrouped(Change change) {
    Regrouping r = change.regrouped();
    if (r == null) {
      return "";
    }
    String other = r.pact().value();
    return switch (r.kind()) {
      case RENAMED ->
          change.kind() == ChangeKind.NEW_PACT
              ? "; formerly known as " + other
              : "; now known as " + other;
      case MERGED -> "; now held to be one with " + other;
      case SPLIT -> "; held to be one with " + other + " before";
    };
  }

  private static String about(Change change) {
    boolean prospect =
        change.kind() == ChangeKind.PROSPECT_CHANGED
            || change.kind() == ChangeKind.PROSPECT_WITHDRAWN;
    if (!prospect) {
      return "";
    }
    return change.joining() == null
        ? "renewal or widening "
        : PartyNames.of(change.joining()) + " may join, ";
  }
}
