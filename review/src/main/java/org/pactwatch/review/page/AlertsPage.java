package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Alert;
import org.pactwatch.model.Change;
import org.pactwatch.review.desk.AlertDesk;
import org.pactwatch.review.desk.Answer;
import org.pactwatch.review.html.Html;

/** The alerts that were raised, the latest first, and what is silenced. */
public final class AlertsPage {
  private AlertsPage() {}

  /**
   * The page.
   *
   * @param alerts the last ones; null if another process keeps them
   * @param admin whether the visitor may silence alerts
   * @param answer what came of the last request, or null
   */
  public static Layout.Page of(
      @Nullable List<Alert> alerts,
      List<AlertDesk.Quiet> silences,
      boolean admin,
      String token,
      @Nullable Answer answer) {
    return new Layout.Page(
        "Alerts",
        Address.ALERTS,
        Html.all(
            el("header", "page")
                .add(
                    el("h1").add("Alerts"),
                    el("p", "lead").add("What rules found worth telling, the latest first.")),
            AlertTabs.at(Address.ALERTS),
            AlertTabs.answer(answer),
            alerts == null
                ? Part.elsewhere("Alerts", "alerts list")
                : Html.all(
                    silences(silences, admin, token),
                    admin ? silence(token) : Html.none(),
                    table(alerts))));
  }

  private static Html table(List<Alert> alerts) {
    return alerts.isEmpty()
        ? el("p", "empty").add("No alert was raised yet.")
        : el("table", "rows")
            .add(
                Part.head("When", "Rule", "What", "Evidence"),
                el("tbody").add(alerts.stream().map(AlertsPage::row).toList()));
  }

  private static Html silences(List<AlertDesk.Quiet> silences, boolean admin, String token) {
    return silences.isEmpty()
        ? Html.none()
        : el("section")
            .add(
                el("h2").add("Silenced"),
                el("table", "rows")
                    .add(
                        Part.head("Which", "Why", "By", "Until", ""),
                        el("tbody")
                            .add(silences.stream().map(s -> quiet(s, admin, token)).toList())));
  }

  private static Html quiet(AlertDesk.Quiet s, boolean admin, String token) {
    return el("tr")
        .add(
            Part.cell("Which").add(s.what()),
            Part.cell("Why").add(el("bdi").add(s.reason())),
            Part.cell("By").add(s.by()),
            Part.cell("Until").add(Words.moment(s.until())),
            el("td")
                .add(
                    admin
                        ? Part.post(Address.ALERTS + "/lift", token)
                            .add(
                                DecisionForms.hidden("silence", String.valueOf(s.id())),
                                el("button").attr("type", "submit").add("End it"))
                        : Html.none()));
  }

  private static Html silence(String token) {
    return el("details")
        .add(
            el("summary").add("Silence alerts…"),
            Part.post(Address.ALERTS + "/silence", token)
                .attr("class", "filter")
                .add(
                    Part.field("Rule", Part.input("text", "rule", "")),
                    Part.field("Pact's id", Part.input("text", "subject", "")),
                    Part.field(
                        "Days",
                        Part.input("number", "days", "7").attr("min", "1").attr("max", "365")),
                    Part.field("Why", Part.input("text", "reason", "").flag("required", true)),
                    el("button").attr("type", "submit").add("Silence")));
  }

  private static Html row(Alert alert) {
    Change change = alert.change();
    return el("tr")
        .add(
            Part.cell("When").add(Words.moment(alert.raisedAt())),
            Part.cell("Rule").add(alert.rule()),
            el("td", "name").add(summary(alert)),
            el("td", "evidence").add(change == null ? Html.none() : evidence(change)));
  }

  /** What it says, leading to its pact if it is about one. */
  static Html summary(Alert alert) {
    Change change = alert.change();
    return change == null
        ? el("bdi").add(alert.summary())
        : a(Address.pact(change.pact())).add(el("bdi").add(alert.summary()));
  }

  private static Html evidence(Change change) {
    String sentence = change.evidence();
    String title = change.articleTitle();
    return Html.all(
        sentence == null ? Html.none() : el("p", "quote").add(el("bdi").add(sentence)),
        el("p", "source")
            .add(Part.outside(change.articleUrl(), title == null ? "article" : title)));
  }
}
