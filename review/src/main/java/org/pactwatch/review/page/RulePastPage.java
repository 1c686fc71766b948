package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import org.pactwatch.review.desk.RuleDesk;
import org.pactwatch.review.html.Html;

/** A rule tried on the past. */
public final class RulePastPage {
  private RulePastPage() {}

  /** The page. */
  public static Layout.Page of(RuleDesk.Listed rule, TrialFigure figure) {
    String name = rule.rule().name();
    String fault = figure.tried().fault();
    return new Layout.Page(
        "Rule " + name + " on the past",
        Address.ALERTS,
        Html.all(
            el("header", "page")
                .add(
                    el("p", "sub").add(a(Address.RULES).add("All rules")),
                    el("h1").add("Rule " + name)),
            el("div", "card rule").add(RulesPage.words(rule.words())),
            el("form", "filter")
                .attr("method", "get")
                .attr("action", Address.rule(name) + "/past")
                .add(days(figure.span()), el("button").attr("type", "submit").add("Try")),
            fault == null
                ? figure.html()
                : el("p", "fault").attr("role", "alert").add("Not tried: " + fault)));
  }

  /** The fields of a period. */
  static Html days(TrialFigure.Span span) {
    return Html.all(
        Part.field("From", Part.input("date", "from", span.from().toString())),
        Part.field("To", Part.input("date", "to", span.to().toString())));
  }
}
