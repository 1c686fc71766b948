package org.pactwatch.app.print;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Decision;
import org.pactwatch.store.query.ClaimView;

/** A claim under review laid out for a terminal. */
public final class ClaimTable {
  private static final int INDENT = 2;

  private ClaimTable() {}

  /** The claim, its article and what was decided. */
  public static String of(ClaimView view) {
    Claim claim = view.claim();
    String name = claim.name() == null ? "pact" : claim.name();
    String date = claim.date() == null ? "" : ", " + claim.date();
    return new Layout()
        .heading(PartyNames.heading(claim.parties(), name))
        .row(INDENT, "claim", claim.id().value())
        .row(INDENT, "stage", Words.of(claim.stage()) + date + "; " + Words.of(claim.modality()))
        .row(INDENT, "joining", PartyNames.codesAndNames(claim.joining()))
        .row(INDENT, "confidence", Words.percent(claim.confidence()))
        .row(INDENT, "evidence", "“" + claim.evidence().text() + "”")
        .row(INDENT, "article", article(view))
        .row(INDENT, "", view.url() == null ? "" : view.url())
        .row(INDENT, "pact", view.pact() == null ? "none" : view.pact().value())
        .row(INDENT, "judged", judged(view.counting()))
        .toString();
  }

  private static String article(ClaimView view) {
    return Stream.of(view.title(), view.site(), view.published())
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .collect(Collectors.joining(" · "));
  }

  private static String judged(@Nullable Decision counting) {
    return counting == null
        ? "not yet"
        : counting.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT)
            + " by "
            + counting.reviewer();
  }
}
