package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pactwatch.model.ClaimId;
import org.pactwatch.review.html.Html;
import org.pactwatch.review.queue.Agreement;
import org.pactwatch.review.queue.Opinions;
import org.pactwatch.review.queue.Pace;
import org.pactwatch.review.queue.Precision;

/** How reviewing goes: pace, agreement between reviewers, precision of the unreviewed. */
public final class FiguresPage {

  /**
   * What it shows.
   *
   * @param waiting how many claims wait
   * @param today each reviewer's pace today
   * @param week each reviewer's pace in the last seven days
   * @param agreement how well reviewers agree
   * @param precision of the random slice
   * @param shared the opinions on claims that several reviewers judged
   */
  public record Figures(
      long waiting,
      Map<String, Pace> today,
      Map<String, Pace> week,
      Agreement agreement,
      Precision precision,
      List<Opinions.Opinion> shared) {}

  private FiguresPage() {}

  /** The page. */
  public static Layout.Page of(Figures f) {
    return new Layout.Page(
        "How reviewing goes",
        Address.REVIEW,
        Html.all(
            el("header", "page").add(el("h1").add("How reviewing goes")),
            el("div", "tiles")
                .add(
                    Part.tile(String.valueOf(f.waiting()), "claims wait", ""),
                    Part.tile(
                        precision(f.precision()), "of unreviewed claims are right", interval(f)),
                    Part.tile(alpha(f.agreement()), "Krippendorff's α", agreement(f.agreement()))),
            el("section")
                .add(
                    el("h2").add("Pace"),
                    el("table", "rows")
                        .add(
                            Part.head("Reviewer", "Today", "An hour", "Seven days", "An hour"),
                            el("tbody").add(paces(f)))),
            disagreements(f.shared())));
  }

  private static String precision(Precision p) {
    return p.judged() == 0 ? "–" : Words.percent(p.share());
  }

  private static String interval(Figures f) {
    Precision p = f.precision();
    return p.judged() == 0
        ? "none of the random slice is judged yet"
        : String.format(
            Locale.ROOT,
            "%d of %d drawn at random; 95 %% interval %.0f to %.0f %%",
            p.right(),
            p.judged(),
            100 * p.low(),
            100 * p.high());
  }

  private static String alpha(Agreement agreement) {
    return agreement.alpha().isPresent()
        ? String.format(Locale.ROOT, "%.2f", agreement.alpha().getAsDouble())
        : "–";
  }

  private static String agreement(Agreement a) {
    return a.units() == 0
        ? "no claim was judged by two reviewers yet"
        : a.alike() + " of " + a.units() + " claims judged alike";
  }

  private static List<Html> paces(Figures f) {
    List<Html> rows = new ArrayList<>();
    f.week()
        .forEach(
            (name, week) -> {
              Pace today = f.today().get(name);
              rows.add(
                  el("tr")
                      .add(
                          el("td").add(el("b").add(name)),
                          Part.cell("Today")
                              .add(String.valueOf(today == null ? 0 : today.claims())),
                          Part.cell("An hour")
                              .add(
                                  today == null
                                      ? "–"
                                      : String.valueOf(Math.round(today.perHour()))),
                          Part.cell("Seven days").add(String.valueOf(week.claims())),
                          Part.cell("An hour").add(String.valueOf(Math.round(week.perHour())))));
            });
    return rows;
  }

  private static Html disagreements(List<Opinions.Opinion> shared) {
    Map<ClaimId, List<Opinions.Opinion>> byClaim = new LinkedHashMap<>();
    shared.forEach(o -> byClaim.computeIfAbsent(o.claim(), k -> new ArrayList<>()).add(o));
    List<Html> rows = new ArrayList<>();
    byClaim.forEach(
        (claim, opinions) -> {
          if (opinions.stream().map(Opinions.Opinion::meaning).distinct().count() > 1) {
            rows.add(
                el("tr")
                    .add(
                        el("td").add(a(Address.review(claim)).add(Words.shortened(claim.value()))),
                        el("td").add(opinions.stream().map(FiguresPage::opinion).toList())));
          }
        });
    return rows.isEmpty()
        ? Html.none()
        : el("section")
            .add(
                el("h2").add("Where reviewers disagree"),
                el("p", "sub").add("Open a claim and decide; the last decision counts."),
                el("table", "rows").add(Part.head("Claim", "Opinions"), el("tbody").add(rows)));
  }

  private static Html opinion(Opinions.Opinion o) {
    return el("div")
        .add(el("b").add(o.reviewer()), Html.text(": " + o.meaning().toLowerCase(Locale.ROOT)));
  }
}
