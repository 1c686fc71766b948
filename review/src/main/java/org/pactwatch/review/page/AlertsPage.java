package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.List;
import org.pactwatch.model.Alert;
import org.pactwatch.review.html.Html;

/** The alerts that were raised, the latest first. */
public final class AlertsPage {
  private AlertsPage() {}

  /** The page. */
  public static Layout.Page of(List<Alert> alerts, int most) {
    return new Layout.Page(
        "Alerts",
        Address.ALERTS,
        Html.all(
            el("header", "page")
                .add(
                    el("h1").add("Alerts"),
                    el("p", "lead")
                        .add(
                            alerts.size() == most
                                ? "The last " + most
                                : Words.count(alerts.size(), "alert", "alerts"))),
            alerts.isEmpty()
                ? el("p", "empty").add("No alert was raised yet.")
                : el("table", "rows")
                    .add(
                        Part.head("When", "Rule", "What", "Evidence"),
                        el("tbody").add(alerts.stream().map(AlertsPage::row).toList()))));
  }

  private static Html row(Alert alert) {
    String evidence = alert.change().evidence();
    String title = alert.change().articleTitle();
    return el("tr")
        .add(
            Part.cell("When").add(Words.moment(alert.raisedAt())),
            Part.cell("Rule").add(alert.rule()),
            el("td", "name")
                .add(
                    a(Address.pact(alert.change().pact())).add(el("bdi").add(alert.summary())),
                    el("div", "sub").add(Part.parties(alert.change().parties()))),
            el("td", "evidence")
                .add(
                    evidence == null ? Html.none() : el("p", "quote").add(el("bdi").add(evidence)),
                    el("p", "source")
                        .add(
                            Part.outside(
                                alert.change().articleUrl(), title == null ? "article" : title))));
  }
}
