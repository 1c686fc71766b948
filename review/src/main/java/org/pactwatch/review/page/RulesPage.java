package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.desk.Answer;
import org.pactwatch.review.desk.RuleDesk;
import org.pactwatch.review.desk.RuleDesk.Origin;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;

/** The rules by which alerts are raised, in plain words, and the channels that are told. */
public final class RulesPage {
  private RulesPage() {}

  /**
   * The page.
   *
   * @param rules what there is; null if another process keeps it
   * @param admin whether the visitor may change rules
   * @param answer what came of the last request, or null
   */
  public static Layout.Page of(
      RuleDesk.@Nullable Rules rules, boolean admin, String token, @Nullable Answer answer) {
    return new Layout.Page(
        "Rules of alerts",
        Address.ALERTS,
        Html.all(
            el("header", "page")
                .add(
                    el("h1").add("Alerts"),
                    el("p", "lead")
                        .add("A rule says which facts are worth an alert, and who is told.")),
            AlertTabs.at(Address.RULES),
            AlertTabs.answer(answer),
            rules == null
                ? Part.elsewhere("Rules of alerts", "alerts rules")
                : Html.all(Html.when(admin, fresh()), list(rules, admin, token), channels(rules))));
  }

  private static Html fresh() {
    return el("p").add(a(Address.RULES + "/new").attr("class", "button").add("New rule"));
  }

  private static Html list(RuleDesk.Rules rules, boolean admin, String token) {
    List<Html> items = new ArrayList<>();
    rules.rules().forEach(r -> items.add(rule(r, admin, token)));
    return items.isEmpty()
        ? el("p", "empty").add("There is no rule: nothing raises an alert.")
        : el("div", "rules").add(items);
  }

  private static Html rule(RuleDesk.Listed r, boolean admin, String token) {
    String fault = r.fault();
    return el("article", r.paused() || fault != null ? "card rule resting" : "card rule")
        .attr("aria-label", "Rule " + r.rule().name())
        .add(
            el("div", "when")
                .add(
                    el("h2").add(r.rule().name()),
                    el("span", "chip nature").add(origin(r)),
                    Html.when(r.paused(), Part.warning("paused"))),
            fault == null ? Html.none() : el("p", "fault").add("Not at work: " + fault),
            words(r.words()),
            actions(r, admin, token));
  }

  /** What a rule asks for. */
  static Html words(RuleDesk.InWords words) {
    List<Html> conditions = new ArrayList<>();
    words.conditions().forEach(c -> conditions.add(el("li").add(c)));
    return Html.all(
        el("p").add(words.when() + (conditions.isEmpty() ? "." : ", if")),
        conditions.isEmpty() ? Html.none() : el("ul", "conditions").add(conditions),
        el("p", "sub").add("Tells " + words.tells() + ", " + words.again() + "."));
  }

  private static String origin(RuleDesk.Listed r) {
    String author = r.author();
    return switch (r.origin()) {
      case STANDARD -> "standard";
      case CONFIGURATION -> "in the configuration";
      case CONSOLE -> author == null ? "kept here" : "kept here, by " + author;
    };
  }

  private static Html actions(RuleDesk.Listed r, boolean admin, String token) {
    String name = r.rule().name();
    String at = Address.rule(name);
    List<Html> all = new ArrayList<>();
    if (r.fault() == null) {
      all.add(link(at + "/past", "Try on the past", name));
    }
    if (admin && r.origin() != Origin.CONFIGURATION) {
      all.add(link(at + "/edit", r.origin() == Origin.STANDARD ? "Change" : "Edit", name));
    }
    if (admin) {
      all.add(
          Part.post(at + "/pause", token)
              .add(
                  DecisionForms.hidden("paused", String.valueOf(!r.paused())),
                  el("button")
                      .attr("type", "submit")
                      .attr("aria-label", (r.paused() ? "Resume " : "Pause ") + name)
                      .add(r.paused() ? "Resume" : "Pause")));
    }
    if (admin && r.origin() == Origin.CONSOLE) {
      all.add(
          el("details")
              .add(
                  el("summary", "button danger")
                      .attr("aria-label", "Delete " + name + "…")
                      .add("Delete…"),
                  Part.post(at + "/remove", token)
                      .add(el("button", "danger").attr("type", "submit").add("Delete for good"))));
    }
    return el("div", "choices").add(all);
  }

  private static Element link(String address, String label, String name) {
    return a(address).attr("class", "button").attr("aria-label", label + ": " + name).add(label);
  }

  private static Html channels(RuleDesk.Rules rules) {
    List<Html> rows = new ArrayList<>();
    for (RuleDesk.Choice c : rules.choices().channels()) {
      rows.add(el("tr").add(el("td", "name").add(c.word()), Part.cell("How").add(c.meaning())));
    }
    return el("section")
        .add(
            el("h2").add("Channels"),
            el("p", "sub")
                .add(
                    "Channels, watch lists and rules of the configuration are changed in its file."
                        + " What is shown is what the alert process was started with last."),
            rows.isEmpty()
                ? el("p", "empty").add("No channel is configured.")
                : el("table", "rows").add(Part.head("Channel", "How"), el("tbody").add(rows)));
  }
}
