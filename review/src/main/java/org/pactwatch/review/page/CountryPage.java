package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pactwatch.model.Party;
import org.pactwatch.review.html.Html;
import org.pactwatch.store.query.OfficialView;
import org.pactwatch.store.query.PactView;
import org.pactwatch.store.query.ReadingDetails;
import org.pactwatch.store.query.StatementView;

/** One country or organisation: its pacts, its partners over time, its officials. */
public final class CountryPage {

  /**
   * What it shows.
   *
   * @param party the country or organisation
   * @param pacts its pacts as they stand
   * @param periods the states of its pacts over time
   * @param officials who serves it
   * @param statements what they said, the latest first
   * @param today the day
   */
  public record Facts(
      Party party,
      List<PactView> pacts,
      List<ReadingDetails.Period> periods,
      List<OfficialView> officials,
      List<StatementView> statements,
      LocalDate today) {}

  private static final int ROW = 22;
  private static final int LEFT = 210;
  private static final int WIDTH = 900;
  private static final int MOST_PARTNERS = 60;
  private static final int YEARS = 15;

  private CountryPage() {}

  /** The page. */
  public static Layout.Page of(Facts f) {
    String name = PartyNames.of(f.party());
    return new Layout.Page(
        name,
        Address.PICTURE,
        Html.all(
            el("header", "page")
                .add(
                    el("h1").add(name),
                    el("p", "lead")
                        .add(
                            Html.text(Words.count(f.pacts().size(), "pact", "pacts") + " · "),
                            a(Address.picture(f.party())).add("in the picture"))),
            el("section").add(el("h2").add("Partners over time"), partners(f)),
            el("section")
                .add(
                    el("h2").add("Pacts"),
                    f.pacts().isEmpty()
                        ? el("p", "empty").add("No pact of " + name + " is known.")
                        : PicturePage.table(f.pacts())),
            el("div", "columns").add(statements(f.statements()), officials(f.officials()))));
  }

  private record Bar(LocalDate from, LocalDate until, ReadingDetails.Period period) {}

  private static Html partners(Facts f) {
    Map<Party, List<Bar>> byPartner = new LinkedHashMap<>();
    LocalDate floor = f.today().minusYears(YEARS);
    f.periods().stream()
        .sorted(Comparator.comparing(ReadingDetails.Period::from))
        .forEach(
            p -> {
              LocalDate until = p.until();
              Bar bar =
                  new Bar(
                      p.from().isBefore(floor) ? floor : p.from(),
                      until == null || until.isAfter(f.today()) ? f.today().plusDays(1) : until,
                      p);
              if (bar.from().isBefore(bar.until())) {
                p.parties().stream()
                    .filter(other -> !other.equals(f.party()))
                    .forEach(
                        other -> byPartner.computeIfAbsent(other, k -> new ArrayList<>()).add(bar));
              }
            });
    return byPartner.isEmpty() ? el("p", "sub").add("None yet.") : chart(byPartner, f.today());
  }

  private static Html chart(Map<Party, List<Bar>> byPartner, LocalDate today) {
    LocalDate first =
        byPartner.values().stream()
            .flatMap(List::stream)
            .map(Bar::from)
            .min(Comparator.naturalOrder())
            .orElse(today.minusYears(1));
    LocalDate begin = first.isAfter(today.minusYears(1)) ? today.minusYears(1) : first;
    int rows = Math.min(byPartner.size(), MOST_PARTNERS);
    List<Html> drawn = new ArrayList<>();
    int step = Math.max(1, (today.getYear() - begin.getYear()) / 8);
    for (int year = begin.getYear() + 1; year <= today.getYear(); year += step) {
      int x = at(LocalDate.of(year, 1, 1), begin, today);
      drawn.add(
          el("line")
              .attr("x1", text(x))
              .attr("x2", text(x))
              .attr("y1", "16")
              .attr("y2", text(rows * ROW + 24)));
      drawn.add(el("text", "year").attr("x", text(x + 3)).attr("y", "12").add(text(year)));
    }
    int row = 0;
    for (Map.Entry<Party, List<Bar>> e : byPartner.entrySet()) {
      if (row >= MOST_PARTNERS) {
        break;
      }
      row(e.getKey(), e.getValue(), 24 + row * ROW, begin, today, drawn);
      row++;
    }
    return el("div", "network-frame")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", "Partners over time; each bar is a state of a pact")
        .add(
            el("svg", "life").attr("viewBox", "0 0 " + WIDTH + " " + (rows * ROW + 30)).add(drawn));
  }

  private static void row(
      Party partner, List<Bar> bars, int y, LocalDate begin, LocalDate today, List<Html> drawn) {
    drawn.add(
        a(Address.country(partner))
            .add(
                el("text")
                    .attr("x", text(LEFT - 10))
                    .attr("y", text(y + 14))
                    .attr("text-anchor", "end")
                    .add(PartyNames.of(partner))));
    for (Bar b : bars) {
      int x = at(b.from(), begin, today);
      int width = Math.max(3, at(b.until(), begin, today) - x - 1);
      String stage = b.period().stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
      drawn.add(
          a(Address.pact(b.period().pact()))
              .attr("tabindex", "-1")
              .add(
                  el("rect", "stage-" + stage)
                      .attr("x", text(x))
                      .attr("y", text(y + 3))
                      .attr("width", text(width))
                      .attr("height", "14")
                      .attr("rx", "3"),
                  el("title")
                      .add(
                          Words.headed(b.period().name())
                              + ": "
                              + Words.of(b.period().stage())
                              + " from "
                              + Words.date(b.from()))));
    }
  }

  private static int at(LocalDate day, LocalDate begin, LocalDate today) {
    double share =
        (double) (day.toEpochDay() - begin.toEpochDay())
            / Math.max(1, today.toEpochDay() - begin.toEpochDay());
    return LEFT + (int) Math.round(Math.min(1, Math.max(0, share)) * (WIDTH - LEFT - 10));
  }

  private static String text(int number) {
    return String.valueOf(number);
  }

  private static Html statements(List<StatementView> statements) {
    return el("section")
        .add(
            el("h2").add("What its officials said"),
            statements.isEmpty()
                ? el("p", "sub").add("Nothing is attributed to them yet.")
                : el("ol", "changes compact")
                    .add(statements.stream().map(CountryPage::statement).toList()));
  }

  private static Html statement(StatementView s) {
    return el("li")
        .add(
            el("p", "when")
                .add(
                    el("b").add(el("bdi").add(s.speaker())),
                    el("span", "sub").add(s.role() == null ? "" : s.role()),
                    Part.stage(s.stage()),
                    el("span", "sub").add(PartyNames.of(s.parties()))),
            el("p", "quote").add(el("bdi").add(s.evidence().sentence())),
            Source.of(s.evidence()),
            s.pact() == null
                ? Html.none()
                : el("p", "source").add(a(Address.pact(s.pact())).add("The pact")));
  }

  private static Html officials(List<OfficialView> officials) {
    return el("aside")
        .add(
            el("section", "card")
                .add(
                    el("h2").add("Officials"),
                    officials.isEmpty()
                        ? el("p", "sub").add("None named yet.")
                        : el("ul", "plain")
                            .add(
                                officials.stream()
                                    .map(
                                        o ->
                                            (Html)
                                                el("li")
                                                    .add(
                                                        el("b").add(el("bdi").add(o.name())),
                                                        el("p", "sub")
                                                            .add(
                                                                (o.role() == null
                                                                        ? ""
                                                                        : o.role() + ", ")
                                                                    + Words.count(
                                                                        o.articles(),
                                                                        "article",
                                                                        "articles"))))
                                    .toList())));
  }
}
