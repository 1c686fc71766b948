package org.pactwatch.app.print;

import java.util.List;
import org.pactwatch.store.query.EvidenceView;
import org.pactwatch.store.query.PactLife;

/** One pact's life laid out for a terminal. */
public final class PactTable {
  private static final int INDENT = 2;

  private PactTable() {}

  /** States in their order with all their evidence, then what is in doubt and what is aside. */
  public static String of(PactLife life) {
    return of(life, false);
  }

  /** As {@link #of(PactLife)}; if asked for, with the reason why each claim belongs to the pact. */
  public static String of(PactLife life, boolean explain) {
    Layout layout =
        new Layout()
            .heading(PartyNames.heading(life.parties(), life.name()))
            .row(INDENT, "parties", PartyNames.codesAndNames(life.parties()))
            .row(INDENT, "kind", Words.of(life.kinds()))
            .row(
                INDENT,
                "sources",
                Words.count(life.independentSources(), "independent source", "independent sources")
                    + ", "
                    + Words.count(life.articles(), "article", "articles"))
            .row(INDENT, "id", life.id().value());
    life.states().forEach(s -> state(layout, s));
    for (PactLife.Dispute dispute : life.contradictions()) {
      layout
          .blank()
          .line(
              INDENT,
              "In doubt: "
                  + Words.of(dispute.kind())
                  + " about being "
                  + Words.of(dispute.stage()));
      all(layout, "held", dispute.followed());
      all(layout, "against it", dispute.against());
    }
    if (!life.otherEvidence().isEmpty()) {
      layout.blank().line(INDENT, "Also said");
      life.otherEvidence().forEach(a -> all(layout, Words.of(a.role()), List.of(a.evidence())));
    }
    if (explain) {
      layout.blank().line(INDENT, "Why each claim is held to be about this pact");
      life.placements().forEach(p -> layout.line(INDENT + 2, p.claim() + "  " + p.why()));
    }
    return layout.blank().toString();
  }

  private static void state(Layout layout, PactLife.State s) {
    String who = s.joining() == null ? "" : PartyNames.codeAndName(s.joining()) + ": ";
    String since = (s.sinceStated() ? ", since " : ", first told of ") + s.since();
    String until = s.until() == null ? "" : ", until " + s.until();
    layout
        .blank()
        .line(
            INDENT,
            who
                + Words.of(s.stage()).toUpperCase(java.util.Locale.ROOT)
                + since
                + until
                + (s.contested() ? " (contested)" : ""))
        .row(
            INDENT + 2,
            Words.of(s.track()),
            PartyNames.codesAndNames(s.parties())
                + "; confidence "
                + Words.percent(s.confidence())
                + ", "
                + Words.count(s.independentSources(), "independent source", "independent sources"));
    all(layout, "evidence", s.evidence());
  }

  private static void all(Layout layout, String label, List<EvidenceView> evidence) {
    String first = label;
    for (EvidenceView e : evidence) {
      layout.row(INDENT + 2, first, "“" + e.sentence() + "” " + PictureTable.article(e));
      layout.row(INDENT + 2, "", (e.url() == null ? "" : e.url() + " ") + "claim " + e.claim());
      first = "";
    }
  }
}
