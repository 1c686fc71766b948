package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Alert;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.review.desk.SourceDesk;
import org.pactwatch.review.html.Html;
import org.pactwatch.store.query.Renamings;

/** What happened lately, and what waits to be done. */
public final class TodayPage {

  /**
   * What it shows.
   *
   * @param today the day
   * @param changes of the last days, the latest first
   * @param days how many days these are
   * @param waiting how many claims wait
   * @param pacts how many pacts there are
   * @param sources all sources; null if another process keeps them
   * @param alerts raised lately, the latest first; null if another process keeps them
   */
  public record News(
      LocalDate today,
      List<Change> changes,
      int days,
      long waiting,
      int pacts,
      @Nullable List<SourceDesk.Listed> sources,
      @Nullable List<Alert> alerts) {}

  private static final int MOST = 12;

  private TodayPage() {}

  /** The page. */
  public static Layout.Page of(News news) {
    Renamings renamings = Renamings.of(news.changes());
    long fresh = news.changes().stream().filter(Change::bringsNewPact).count();
    List<SourceDesk.Listed> sources = news.sources();
    List<SourceDesk.Listed> trouble = sources == null ? null : inTrouble(sources);
    return new Layout.Page(
        "Today",
        Address.TODAY,
        Html.all(
            el("header", "page")
                .add(
                    el("h1").add(Words.date(news.today())),
                    el("p", "lead")
                        .add(
                            "The last "
                                + Words.count(news.days(), "day", "days")
                                + " at a glance.")),
            live(),
            tiles(news, renamings.told().size(), fresh, trouble),
            el("div", "columns")
                .add(
                    el("div")
                        .add(
                            nature("The world changed", ChangeNature.WORLD_CHANGED, renamings),
                            nature("We learned", ChangeNature.LEARNED, renamings),
                            nature("We corrected ourselves", ChangeNature.CORRECTED, renamings)),
                    el("aside").add(sources(trouble), alerts(news.alerts())))));
  }

  private static List<SourceDesk.Listed> inTrouble(List<SourceDesk.Listed> sources) {
    return sources.stream()
        .filter(
            s ->
                s.verdict() == SourceDesk.Verdict.BROKEN
                    || s.verdict() == SourceDesk.Verdict.ATTENTION)
        .toList();
  }

  private static Html live() {
    return el("p", "card notice")
        .attr("data-live", "/api/v1/events")
        .attr("role", "status")
        .flag("hidden", true)
        .add(
            el("span").attr("data-count", "").add(""),
            Html.text(" "),
            a(Address.TODAY).add("Show"));
  }

  private static Html tiles(
      News news, int changes, long fresh, @Nullable List<SourceDesk.Listed> trouble) {
    return el("div", "tiles")
        .add(
            tile(Address.CHANGES, changes, "changes"),
            tile(Address.PICTURE, fresh, "new pacts"),
            tile(Address.PICTURE, news.pacts(), "pacts in the picture"),
            tile(Address.REVIEW, news.waiting(), "claims wait"),
            trouble == null
                ? tile(Address.SOURCES, "–", "sources, not seen from here")
                : tile(Address.SOURCES, trouble.size(), "sources in trouble"));
  }

  private static Html tile(String address, long figure, String label) {
    return tile(address, String.valueOf(figure), label);
  }

  private static Html tile(String address, String figure, String label) {
    return a(address)
        .attr("class", "tile")
        .add(el("b", "figure").add(figure), el("span").add(label));
  }

  private static Html nature(String heading, ChangeNature nature, Renamings renamings) {
    List<Html> entries = new ArrayList<>();
    List<Change> all = renamings.told().stream().filter(c -> c.nature() == nature).toList();
    all.stream().limit(MOST).forEach(c -> entries.add(ChangesPage.entry(c, renamings)));
    return el("section")
        .add(
            el("h2").add(heading + " "),
            entries.isEmpty()
                ? el("p", "sub").add("Nothing.")
                : el("ol", "changes compact").add(entries),
            Html.when(all.size() > MOST, el("p").add(a(Address.CHANGES).add("All " + all.size()))));
  }

  private static Html sources(@Nullable List<SourceDesk.Listed> trouble) {
    if (trouble == null) {
      return el("section", "card")
          .add(el("h2").add("Sources"), Part.elsewhere("Sources", "sources list"));
    }
    return el("section", "card")
        .add(
            el("h2").add("Sources in trouble"),
            trouble.isEmpty()
                ? el("p", "sub").add("None.")
                : el("ul", "plain")
                    .add(
                        trouble.stream()
                            .limit(MOST)
                            .map(
                                s ->
                                    (Html)
                                        el("li")
                                            .add(
                                                el("b").add(el("bdi").add(s.name())),
                                                el("p", "sub").add(s.health())))
                            .toList()),
            el("p").add(a(Address.SOURCES).add("All sources")));
  }

  private static Html alerts(@Nullable List<Alert> alerts) {
    if (alerts == null) {
      return el("section", "card")
          .add(el("h2").add("Latest alerts"), Part.elsewhere("Alerts", "alerts list"));
    }
    return el("section", "card")
        .add(
            el("h2").add("Latest alerts"),
            alerts.isEmpty()
                ? el("p", "sub").add("None.")
                : el("ul", "plain")
                    .add(
                        alerts.stream()
                            .map(
                                alert ->
                                    (Html)
                                        el("li")
                                            .add(
                                                AlertsPage.summary(alert),
                                                el("p", "sub").add(Words.moment(alert.raisedAt()))))
                            .toList()),
            el("p").add(a(Address.ALERTS).add("All alerts")));
  }
}
