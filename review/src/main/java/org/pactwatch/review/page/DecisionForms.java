package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.pactwatch.model.Claim;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.PartialDate;
import org.pactwatch.model.Stage;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;
import org.pactwatch.review.queue.Draw;
import org.pactwatch.store.query.ClaimView;

/** The forms by which a claim is judged. Each carries how many decisions the reviewer has seen. */
final class DecisionForms {
  /** Why claims are wrong, most often. */
  static final List<String> REASONS =
      List.of(
          "no pact is meant",
          "wrong parties",
          "wrong stage",
          "wrong date",
          "the text does not say so");

  private DecisionForms() {}

  static Html of(Queue.Item item) {
    ClaimView c = item.view();
    boolean second = item.why() == Draw.Why.SECOND;
    return el("section", "card claim-form")
        .attr("aria-label", "Claim")
        .add(
            correct(item),
            el("div", "actions")
                .add(
                    form(item, "ACCEPTED").add(button("Accept ", "a", "primary")),
                    reject(item),
                    later(item),
                    c.counting() == null || second
                        ? Html.none()
                        : form(item, "UNDONE")
                            .add(
                                el("button", "plain")
                                    .attr("type", "submit")
                                    .add("Undo its decision"))),
            el("p", "more")
                .add(QueuePage.key(a(Address.alike(c.claim().id())).add("All like this… "), "l")));
  }

  private static Element form(Queue.Item item, String type) {
    ClaimView c = item.view();
    return Part.post(Address.decisions(c.claim().id()), item.token())
        .add(
            hidden("type", type),
            hidden("expected", String.valueOf(c.decisions().size())),
            hidden("why", item.why().name()));
  }

  static Element hidden(String name, String value) {
    return Part.input("hidden", name, value);
  }

  private static Element button(String label, String key, String look) {
    return QueuePage.key(el("button", look).attr("type", "submit").add(label), key);
  }

  private static Html later(Queue.Item item) {
    return Part.post(Address.REVIEW + "/later", item.token())
        .attr("data-later", "")
        .add(
            hidden("claim", item.view().claim().id().value()),
            el("button", "plain")
                .attr("type", "submit")
                .attr("data-key", "space")
                .add(Html.text("Later "), el("kbd").add("space")));
  }

  private static Html reject(Queue.Item item) {
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
            form(item, "REJECTED").attr("class", "reasons").add(reasons),
            form(item, "REJECTED")
                .attr("class", "fields")
                .add(
                    Part.field(
                        "Another reason",
                        Part.input("text", "reason", "")
                            .flag("required", true)
                            .attr("maxlength", "500")),
                    el("button", "danger").attr("type", "submit").add("Reject")));
  }

  private static Html correct(Queue.Item item) {
    Claim claim = item.view().claim();
    PartialDate date = claim.date();
    String name = claim.name();
    return form(item, "CORRECTED")
        .attr("class", "fields correct")
        .add(
            Part.field(
                "Parties, separated by commas",
                Part.input("text", "parties", PartyNames.of(claim.parties()))
                    .flag("required", true)
                    .attr("data-key", "e")
                    .attr("maxlength", "1000")),
            Part.field("Stage", stages(claim.stage())),
            Part.field(
                "Date: 2026, 2026-05 or 2026-05-17; empty if none is said",
                Part.input("text", "date", date == null ? "" : date.toString())
                    .attr("pattern", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
                    .attr("maxlength", "10")),
            Part.field(
                "Agreement",
                Part.input("text", "name", name == null ? "" : name).attr("maxlength", "500")),
            kinds(claim),
            el("button", "plain").attr("type", "submit").add("Save as corrected "));
  }

  private static Html kinds(Claim claim) {
    List<Html> boxes = new ArrayList<>();
    for (PactKind kind : PactKind.values()) {
      boxes.add(
          el("label", "box")
              .add(
                  Part.input("checkbox", "kinds", kind.name())
                      .flag("checked", claim.kinds().contains(kind)),
                  el("span").add(Words.of(kind))));
    }
    return el("details", "kinds")
        .add(
            el("summary")
                .add("Kind: " + (claim.kinds().isEmpty() ? "none said" : Words.of(claim.kinds()))),
            el("div", "boxes").add(boxes));
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
