package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pactwatch.model.Change;
import org.pactwatch.review.desk.RuleDesk;
import org.pactwatch.review.html.Html;

/**
 * What a rule would have done in a period: how often in each month, and the last times.
 *
 * @param span the period
 */
public record TrialFigure(Span span, RuleDesk.Tried tried) {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

  /** Beyond so many months, only those in which it would have fired are shown. */
  private static final int MOST_MONTHS = 36;

  /** Days in UTC, both included. */
  public record Span(LocalDate from, LocalDate to) {
    /** When it begins. */
    public Instant start() {
      return from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Before when it ends. */
    public Instant end() {
      return to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private List<YearMonth> months() {
      List<YearMonth> months = new ArrayList<>();
      YearMonth last = YearMonth.from(to);
      for (YearMonth m = YearMonth.from(from);
          !m.isAfter(last) && months.size() <= MOST_MONTHS;
          m = m.plusMonths(1)) {
        months.add(m);
      }
      return months;
    }
  }

  Html html() {
    String left = tried.leftOut();
    return el("section", "card trial")
        .attr("id", "past")
        .attr("aria-label", "On the past")
        .add(
            el("h2").add("On the past"),
            el("p").attr("role", "status").add(summary()),
            left == null ? Html.none() : el("p", "sub").add("Left out: " + left + "."),
            tried.fired() == 0 ? nothing() : Html.all(months(), latest()));
  }

  private String summary() {
    String times = tried.fired() == 0 ? "never" : Words.count(tried.fired(), "time", "times");
    String corrected =
        tried.corrected() == 0 ? "" : "; of these, " + tried.corrected() + " taken back later";
    return "From "
        + Words.date(span.from())
        + " to "
        + Words.date(span.to())
        + " it would have fired "
        + times
        + corrected
        + ".";
  }

  private static Html nothing() {
    return el("p", "sub")
        .add(
            "It is tried on the changes that are recorded here. What came as old news never fires,"
                + " and when sources were quiet is not recorded.");
  }

  private Html months() {
    int most = tried.months().values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<YearMonth> all = span.months();
    List<Html> rows = new ArrayList<>();
    for (YearMonth month : all.size() > MOST_MONTHS ? List.copyOf(tried.months().keySet()) : all) {
      int times = tried.months().getOrDefault(month, 0);
      rows.add(
          el("tr")
              .add(
                  el("th").attr("scope", "row").add(MONTH.format(month)),
                  el("td")
                      .add(
                          el("meter")
                              .attr("min", "0")
                              .attr("max", String.valueOf(most))
                              .attr("value", String.valueOf(times))
                              .attr("aria-label", Words.count(times, "alert", "alerts"))),
                  el("td", "number").add(String.valueOf(times))));
    }
    return el("table", "months").add(el("tbody").add(rows));
  }

  private Html latest() {
    List<Html> items = new ArrayList<>();
    tried.latest().forEach(e -> items.add(example(e)));
    boolean all = tried.latest().size() == tried.fired();
    return Html.all(
        el("h3").add(all ? "Each time" : "The last " + tried.latest().size() + " times"),
        el("ol", "changes compact").add(items));
  }

  private static Html example(RuleDesk.Example e) {
    Change change = e.change();
    String sentence = change.evidence();
    String title = change.articleTitle();
    return el("li")
        .add(
            el("p", "when")
                .add(
                    el("b").add(Words.moment(e.at())),
                    Html.when(e.corrected(), Part.warning("taken back later"))),
            el("p").add(a(Address.pact(change.pact())).add(el("bdi").add(e.summary()))),
            sentence == null ? Html.none() : el("p", "quote").add(el("bdi").add(sentence)),
            el("p", "source")
                .add(Part.outside(change.articleUrl(), title == null ? "article" : title)));
  }
}
