package org.pactwatch.app.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pactwatch.store.query.EvidenceView;
import org.pactwatch.store.query.PactView;
import org.pactwatch.store.query.Prospect;

/** The picture laid out for a terminal: a block for each pact. */
public final class PictureTable {
  private static final int INDENT = 2;

  private PictureTable() {}

  /** All pacts, one block each, and how many there are. */
  public static String of(List<PactView> pacts) {
    Layout layout = new Layout();
    pacts.forEach(p -> pact(layout, p));
    return layout
        .line(0, Words.count(pacts.size(), "pact", "pacts") + " in the picture.")
        .toString();
  }

  private static void pact(Layout layout, PactView p) {
    layout
        .heading(PartyNames.heading(p.parties(), p.name()))
        .row(INDENT, "parties", PartyNames.codesAndNames(p.parties()))
        .row(INDENT, "kind", Words.of(p.kinds()))
        .row(INDENT, "stage", stage(p));
    p.prospects().forEach(prospect -> layout.row(INDENT, "prospect", prospect(prospect)));
    layout.row(INDENT, "sources", sources(p));
    evidence(layout, p.evidence());
    layout.row(INDENT, "id", p.id().value()).blank();
  }

  private static String stage(PactView p) {
    String since = (p.sinceStated() ? ", since " : ", first told of ") + p.since();
    return Words.of(p.stage()).toUpperCase(java.util.Locale.ROOT)
        + since
        + (p.contested() ? " (contested)" : "");
  }

  private static String prospect(Prospect prospect) {
    String what =
        prospect.joining() == null
            ? "renewal or widening"
            : PartyNames.codeAndName(prospect.joining()) + " may join";
    return what
        + ": "
        + Words.of(prospect.stage())
        + ", since "
        + prospect.since()
        + ", confidence "
        + Words.percent(prospect.confidence());
  }

  private static String sources(PactView p) {
    List<String> words = new ArrayList<>();
    words.add(Words.count(p.independentSources(), "independent source", "independent sources"));
    words.add(Words.count(p.articles(), "article", "articles"));
    if (p.stageSources() != p.independentSources()) {
      words.add(p.stageSources() + " for this stage");
    }
    words.add("confidence " + Words.percent(p.confidence()));
    return String.join(", ", words);
  }

  /** The sentence, and below it the article. */
  static void evidence(Layout layout, EvidenceView e) {
    layout.row(INDENT, "evidence", "“" + e.sentence() + "”").row(INDENT, "", article(e));
    if (e.url() != null) {
      layout.row(INDENT, "", e.url());
    }
  }

  static String article(EvidenceView e) {
    return Stream.of(e.title(), e.site(), e.published())
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .collect(Collectors.joining(" · "));
  }
}
