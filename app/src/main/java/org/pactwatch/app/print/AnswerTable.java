package org.pactwatch.app.print;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pactwatch.store.query.ArticleHit;
import org.pactwatch.store.query.OfficialView;
import org.pactwatch.store.query.RulingView;
import org.pactwatch.store.query.StatementView;

/** Articles that were found, officials, what they said, and rulings, laid out for a terminal. */
public final class AnswerTable {
  private static final int INDENT = 2;

  private AnswerTable() {}

  /** Any of these. */
  public static String any(Record answer) {
    if (answer instanceof ArticleHit hit) {
      return of(hit);
    }
    if (answer instanceof OfficialView official) {
      return of(official);
    }
    if (answer instanceof StatementView said) {
      return of(said);
    }
    if (answer instanceof RulingView ruling) {
      return of(ruling);
    }
    throw new IllegalArgumentException("not to be printed: " + answer.getClass());
  }

  /** An article with the passage that was found. */
  public static String of(ArticleHit hit) {
    String where =
        Stream.of(hit.site(), hit.published())
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .collect(Collectors.joining(" · "));
    Layout layout =
        new Layout()
            .heading(hit.title() == null ? hit.article().value() : hit.title())
            .row(INDENT, "passage", "“" + hit.passage() + "”")
            .row(INDENT, "article", where);
    if (hit.url() != null) {
      layout.row(INDENT, "", hit.url());
    }
    return layout
        .row(
            INDENT,
            "pacts",
            hit.pacts().stream().map(p -> p.value()).collect(Collectors.joining(" ")))
        .toString();
  }

  /** An official on one line. */
  public static String of(OfficialView official) {
    String serves =
        Stream.of(official.country(), official.organisation())
            .filter(Objects::nonNull)
            .map(PartyNames::of)
            .collect(Collectors.joining(", "));
    return Layout.clean(
        official.name()
            + (official.role() == null ? "" : ", " + official.role())
            + (serves.isEmpty() ? "" : " (" + serves + ")")
            + ": "
            + Words.count(official.articles(), "article", "articles")
            + ", "
            + Words.count(official.statements(), "statement", "statements")
            + ", last "
            + official.last());
  }

  /** What an official said about a pact. */
  public static String of(StatementView said) {
    String who =
        said.speaker()
            + (said.role() == null ? "" : ", " + said.role())
            + (said.country() == null ? "" : " (" + PartyNames.of(said.country()) + ")");
    String date = said.date() == null ? "" : ", " + said.date();
    Layout layout =
        new Layout()
            .heading(who)
            .row(
                INDENT,
                "on",
                PartyNames.heading(
                    said.parties(), said.pactName() == null ? "pact" : said.pactName()))
            .row(INDENT, "says", Words.of(said.stage()) + date + "; " + Words.of(said.modality()));
    PictureTable.evidence(layout, said.evidence());
    return layout
        .row(INDENT, "pact", said.pact() == null ? "none" : said.pact().value())
        .toString();
  }

  /** A ruling on one line. */
  public static String of(RulingView ruling) {
    String what =
        switch (ruling.kind()) {
          case "MERGED" -> ruling.pact() + " merged into " + ruling.other();
          case "SPLIT" ->
              Words.count(ruling.claims(), "claim", "claims") + " set apart from " + ruling.pact();
          default -> "#" + ruling.undoes() + " undone";
        };
    return Layout.clean(
        "#"
            + ruling.number()
            + "  "
            + ruling.at()
            + "  "
            + what
            + " by "
            + ruling.reviewer()
            + (ruling.reason().isBlank() ? "" : ": " + ruling.reason())
            + (ruling.undoneBy() == null ? "" : " (undone by #" + ruling.undoneBy() + ")"));
  }
}
