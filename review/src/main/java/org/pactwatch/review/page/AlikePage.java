package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.pactwatch.model.ClaimId;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;
import org.pactwatch.review.queue.AlikeClaims;
import org.pactwatch.store.query.ClaimView;

/** Claims like one, shown before they are judged together. */
public final class AlikePage {
  private AlikePage() {}

  /** The page. */
  public static Layout.Page of(
      ClaimId claim, AlikeClaims.By by, List<ClaimView> alike, String token) {
    return new Layout.Page(
        "All like this",
        Address.REVIEW,
        Html.all(
            el("header", "page")
                .add(
                    el("h1").add("All like this"),
                    el("p", "lead")
                        .add(
                            Words.count(alike.size(), "waiting claim", "waiting claims")
                                + " "
                                + in(by)
                                + (alike.size() == AlikeClaims.MOST
                                    ? "; these are the first"
                                    : "")),
                    choices(claim, by)),
            alike.isEmpty()
                ? el("p", "empty").add("No claim like this waits.")
                : form(claim, by, alike, token),
            el("p").add(a(Address.review(claim)).add("Back to the claim"))));
  }

  private static String in(AlikeClaims.By by) {
    return switch (by) {
      case SENTENCE -> "with the same sentence";
      case PARTIES_AND_STAGE -> "that say the same of the same parties";
      case ARTICLE -> "in the same article";
      case WORDING -> "found by the same words of the same publisher";
    };
  }

  private static Html choices(ClaimId claim, AlikeClaims.By by) {
    List<Html> links = new ArrayList<>();
    for (AlikeClaims.By other : AlikeClaims.By.values()) {
      Element link = a(Address.alike(claim) + "&by=" + other.word()).add(in(other));
      links.add(el("li").add(other == by ? link.attr("aria-current", "true") : link));
    }
    return el("ul", "tabs").attr("aria-label", "Like it in what").add(links);
  }

  private static Html form(ClaimId claim, AlikeClaims.By by, List<ClaimView> alike, String token) {
    return Part.post(Address.REVIEW + "/alike", token)
        .attr("class", "alike")
        .add(
            DecisionForms.hidden("claim", claim.value()),
            DecisionForms.hidden("by", by.word()),
            el("table", "rows")
                .add(
                    Part.head("Take", "Claim", "Sentence"),
                    el("tbody").add(alike.stream().map(AlikePage::row).toList())),
            el("div", "bar")
                .add(
                    el("button", "primary")
                        .attr("type", "submit")
                        .attr("name", "type")
                        .attr("value", "ACCEPTED")
                        .add("Accept all that are ticked"),
                    Part.field("Reason", reasons()),
                    el("button", "danger")
                        .attr("type", "submit")
                        .attr("name", "type")
                        .attr("value", "REJECTED")
                        .add("Reject all that are ticked")));
  }

  private static Element reasons() {
    Element select = el("select").attr("name", "reason");
    DecisionForms.REASONS.forEach(r -> select.add(el("option").attr("value", r).add(r)));
    return select;
  }

  private static Html row(ClaimView c) {
    return el("tr")
        .add(
            Part.cell("Take")
                .add(
                    Part.input(
                            "checkbox", "take", c.claim().id().value() + ":" + c.decisions().size())
                        .flag("checked", true)
                        .attr("aria-label", "Take this claim")),
            Part.cell("Claim")
                .add(
                    Part.stage(c.claim().stage()),
                    el("div").add(PartyNames.of(c.claim().parties())),
                    el("div", "sub").add(Part.confidence(c.claim().confidence()))),
            el("td")
                .add(el("p").add(Highlight.of(c.passage(), c.evidenceInPassage())), Source.of(c)));
  }

  /** What became of judging together. */
  public static Layout.Page done(int recorded, List<String> faults) {
    return new Layout.Page(
        "All like this",
        Address.REVIEW,
        Html.all(
            el("header", "page")
                .add(
                    el("h1").add(Words.count(recorded, "claim was judged", "claims were judged")),
                    Html.when(
                        !faults.isEmpty(),
                        el("p", "lead")
                            .add(
                                Words.count(
                                        faults.size(), "was left as it is", "were left as they are")
                                    + ":"))),
            el("ul").add(faults.stream().map(f -> (Html) el("li").add(f)).toList()),
            el("p").add(a(Address.REVIEW).attr("class", "button").add("Go on reviewing"))));
  }
}
