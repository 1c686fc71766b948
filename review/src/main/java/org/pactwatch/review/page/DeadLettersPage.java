package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.el;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.desk.Answer;
import org.pactwatch.review.desk.DeadLetterDesk;
import org.pactwatch.review.html.Html;

/** The records that could not be handled, and what can be done about them. */
public final class DeadLettersPage {
  private DeadLettersPage() {}

  /**
   * The page.
   *
   * @param letters those that wait; null if they are not seen from this process
   * @param admin whether the visitor may replay and drop letters
   * @param answer what came of the last request, or null
   */
  public static Layout.Page of(
      @Nullable List<DeadLetterDesk.Letter> letters,
      boolean admin,
      String token,
      @Nullable Answer answer) {
    return new Layout.Page(
        "Dead letters",
        Address.DEAD_LETTERS,
        Html.all(
            el("header", "page")
                .add(
                    el("h1").add("Dead letters"),
                    el("p", "lead")
                        .add(
                            "Records that could not be handled. They wait until they are tried"
                                + " again or dropped; nothing is lost.")),
            answer == null
                ? Html.none()
                : el("div", answer.done() ? "card notice" : "fault")
                    .attr("role", "status")
                    .add(answer.lines().stream().map(l -> (Html) el("p").add(l)).toList()),
            letters == null
                ? Part.elsewhere("Dead letters", "dead-letters list")
                : table(letters, admin, token)));
  }

  private static Html table(List<DeadLetterDesk.Letter> letters, boolean admin, String token) {
    return letters.isEmpty()
        ? el("p", "empty").add("No letter waits.")
        : el("table", "rows")
            .add(
                Part.head("When", "From", "Fault", ""),
                el("tbody").add(letters.stream().map(l -> row(l, admin, token)).toList()));
  }

  private static Html row(DeadLetterDesk.Letter l, boolean admin, String token) {
    return el("tr")
        .add(
            Part.cell("When").add(Words.moment(l.at())),
            Part.cell("From").add(el("code").add(l.topic()), el("div", "sub").add(l.key())),
            el("td")
                .add(
                    el("bdi").add(l.fault()),
                    el("details")
                        .add(
                            el("summary").add("What it holds"),
                            el("pre", "raw").attr("tabindex", "0").add(l.preview()))),
            el("td").add(admin ? forms(l, token) : Html.none()));
  }

  private static Html forms(DeadLetterDesk.Letter l, String token) {
    return Part.post(Address.DEAD_LETTERS, token)
        .attr("class", "fields")
        .add(
            DecisionForms.hidden("id", l.id()),
            Part.field(
                "Why",
                Part.input("text", "reason", "").flag("required", true).attr("maxlength", "500")),
            el("div", "inline")
                .add(
                    el("button", "primary")
                        .attr("type", "submit")
                        .attr("name", "do")
                        .attr("value", "replay")
                        .add("Try again"),
                    el("button", "danger")
                        .attr("type", "submit")
                        .attr("name", "do")
                        .attr("value", "drop")
                        .add("Drop")));
  }
}
