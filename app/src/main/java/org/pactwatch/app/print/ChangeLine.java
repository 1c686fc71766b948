package org.pactwatch.app.print;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;

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
            + Words.of(change.kind()).toUpperCase(Locale.ROOT)
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
            + (change.articleTitle() == null ? "" : "; " + change.articleTitle()));
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
