package org.pactwatch.app.print;

import java.util.ArrayList;
import java.util.List;
import org.pactwatch.model.Change;
import org.pactwatch.model.Regrouping;
import org.pactwatch.store.query.EvidenceView;
import org.pactwatch.store.query.PactLife;
import org.pactwatch.store.query.PactView;

/** What the store answers as comma-separated values, a heading line first. */
public final class PictureCsv {
  private PictureCsv() {}

  /** Pacts as they stand on a day, one a line. */
  public static List<String> pacts(List<PactView> pacts) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "id,name,parties,kinds,stage,since,since_stated,confidence,stage_sources,sources,articles,"
            + "contested,may_join,sentence,article,site,published,url");
    for (PactView p : pacts) {
      EvidenceView e = p.evidence();
      lines.add(
          Csv.line(
              p.id(),
              p.name(),
              Csv.list(p.parties()),
              Csv.list(p.kinds()),
              p.stage(),
              p.since(),
              p.sinceStated(),
              p.confidence(),
              p.stageSources(),
              p.independentSources(),
              p.articles(),
              p.contested(),
              Csv.list(p.joining()),
              e.sentence(),
              e.title(),
              e.site(),
              e.published(),
              e.url()));
    }
    return lines;
  }

  /** The states of pacts, one a line. */
  public static List<String> states(List<PactLife> lives) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "id,name,kinds,track,joining,stage,since,since_stated,from,until,parties,confidence,"
            + "sources,contested,claims");
    for (PactLife life : lives) {
      for (PactLife.State s : life.states()) {
        lines.add(
            Csv.line(
                life.id(),
                life.name(),
                Csv.list(life.kinds()),
                s.track(),
                s.joining(),
                s.stage(),
                s.since(),
                s.sinceStated(),
                s.from(),
                s.until(),
                Csv.list(s.parties()),
                s.confidence(),
                s.independentSources(),
                s.contested(),
                Csv.list(s.evidence().stream().map(EvidenceView::claim).toList())));
      }
    }
    return lines;
  }

  /** Changes, one a line. */
  public static List<String> changes(List<Change> changes) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "recorded_at,nature,kind,pact,name,parties,joining,from,to,since,confidence,sources,"
            + "old_news,sentence,article,url,regrouped,regrouped_pact");
    for (Change c : changes) {
      Regrouping r = c.regrouped();
      lines.add(
          Csv.line(
              c.recordedAt(),
              c.nature(),
              c.kind(),
              c.pact(),
              c.name(),
              Csv.list(c.parties()),
              c.joining(),
              c.from(),
              c.to(),
              c.since(),
              c.confidence(),
              c.independentSources(),
              c.backfill(),
              c.evidence(),
              c.articleTitle(),
              c.articleUrl(),
              r == null ? null : r.kind(),
              r == null ? null : r.pact()));
    }
    return lines;
  }
}
