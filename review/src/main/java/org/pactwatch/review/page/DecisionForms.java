package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.pactwatch.model.Claim;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Stage;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;
import org.pactwatch.store.query.ClaimView;

/** The forms by which a claim is judged. Each carries how many decisions the reviewer has seen. */
final class DecisionForms {
  private static final List<String> REASONS =
      List.of(
          "no pact is meant",
          "wrong parties",
          "wrong stage",
          "wrong date",
          "the text does not say so");

  private DecisionForms() {}

  static Html of(Queue queue, ClaimView c) {
    return el("div", "actions")
        .add(
            form(queue, c, "ACCEPTED").add(button("Accept ", "a", "primary")),
            reject(queue, c),
            correct(queue, c),
            c.counting() == null || isLast(queue, c)
                ? Html.none()
                : form(queue, c, "UNDONE").add(button("Undo its decision ", "u", "plain")));
  }

  private static boolean isLast(Queue queue, ClaimView c) {
    ClaimView last = queue.last();
    return last != null && last.claim().id().equals(c.claim().id());
  }

  /** What this browser decided last, and the way back. */
  static Html undoLast(Queue queue) {
    ClaimView last = queue.last();
    if (last == null) {
      return Html.none();
    }
    Claim claim = last.claim();
    return form(queue, last, "UNDONE")
        .attr("class", "last")
        .attr("role", "status")
        .add(
            el("span")
                .add(
                    el("b").add(ClaimCard.judged(last.counting())),
                    Html.text(": " + PartyNames.of(claim.parties()) + ", "),
                    Part.stage(claim.stage())),
            button("Undo ", "u", "plain"));
  }

  private static Element form(Queue queue, ClaimView c, String type) {
    Element form =
        el("form")
            .attr("method", "post")
            .attr("action", Address.decisions(c.claim().id()))
            .add(
                hidden("type", type),
                hidden("expected", String.valueOf(c.decisions().size())),
                hidden("csrf", queue.token()));
    ClaimId from = queue.from();
    return from == null ? form : form.add(hidden("from", from.value()));
  }

  private static Element hidden(String name, String value) {
    return Part.input("hidden", name, value);
  }

  private static Element button(String label, String key, String look) {
    return QueuePage.key(el("button", look).attr("type", "submit").add(label), key);
  }

  private static Html reject(Queue queue, ClaimView c) {
    List<Html> reasons = new ArrayList<>();
    for (int i = 0; i < REASONS.size(); i++) {
      String reason = REASONS.get(i);
      reasons.add(
          button(reason + " ", String.valueOf(i + 1), "plain")
              .attr("name", "reason")
              .attr("value", reason));
    }
    return el("details")
        .attr("name", "judgement")
        .add(
            QueuePage.key(el("summary", "button danger").add("Reject… "), "x"),
            form(queue, c, "REJECTED").attr("class", "reasons").add(reasons),
            form(queue, c, "REJECTED")
                .attr("class", "fields")
                .add(
                    Part.field(
                        "Another reason",
                        Part.input("text", "reason", "")
                            .flag("required", true)
                            .attr("maxlength", "500")),
                    el("button", "danger").attr("type", "submit").add("Reject")));
  }

  private static Html correct(Queue queue, ClaimView c) {
    PartialDate date = c.claim().date();
    return el("details")
        .attr("name", "judgement")
        .add(
            QueuePage.key(el("summary", "button").add("Correct… "), "e"),
            form(queue, c, "CORRECTED")
                .attr("class", "fields")
                .add(
                    Part.field(
                        "Parties, separated by commas",
                        Part.input("text", "parties", names(c.claim()))
                            .flag("required", true)
                            .attr("maxlength", "1000")),
                    Part.field("Stage", stages(c.claim().stage())),
                    Part.field(
                        "Date: 2026, 2026-05 or 2026-05-17; empty if none is said",
                        Part.input("text", "date", date == null ? "" : date.toString())
                            .attr("pattern", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
                            .attr("maxlength", "10")),
                    el("button", "primary").attr("type", "submit").add("Accept as corrected")));
  }

  private static String names(Claim claim) {
    return PartyNames.of(claim.parties());
  }

  private static Element stages(Stage chosen) {
    Element select = el("select").attr("name", "stage");
    for (Stage stage : Stage.values()) {
      select.add(
          el("option")
              .attr("value", stage.name())
              .flag("selected", stage == chosen)
              .add(Words.of(stage)));
    }
    return select;
  }
}
