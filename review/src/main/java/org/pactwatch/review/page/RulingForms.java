package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Party;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;
import org.pactwatch.store.query.EvidenceView;
import org.pactwatch.store.query.PactLife;
import org.pactwatch.store.query.PactView;
import org.pactwatch.store.query.RulingView;

/** The forms by which pacts are merged and split, and what was ruled so far. */
public final class RulingForms {
  private RulingForms() {}

  /**
   * The forms of one pact.
   *
   * @param pacts the pacts it could be the same as
   * @param seen the number of the last ruling
   */
  public static Html of(PactLife life, List<PactView> pacts, long seen, String token) {
    return el("section")
        .add(
            el("h2").add("Is it one pact?"),
            el("details")
                .add(
                    el("summary").add("It is the same as another one: merge…"),
                    merge(life, pacts, seen, token)),
            el("details")
                .add(
                    el("summary").add("Some claims are about another one: split…"),
                    split(life, seen, token)),
            el("p", "sub").add(a("/rulings").add("What was ruled so far")));
  }

  private static Html merge(PactLife life, List<PactView> pacts, long seen, String token) {
    Element into = el("select").attr("name", "into").flag("required", true);
    into.add(el("option").attr("value", "").add("choose"));
    pacts.stream()
        .filter(p -> !p.id().equals(life.id()))
        .sorted(
            java.util.Comparator.comparing((PactView p) -> -common(p, life))
                .thenComparing(PactView::name))
        .forEach(
            p ->
                into.add(
                    el("option")
                        .attr("value", p.id().value())
                        .add(PartyNames.of(p.parties()) + ": " + p.name())));
    return Part.post(Address.pact(life.id()) + "/merge", token)
        .attr("class", "fields")
        .add(
            DecisionForms.hidden("seen", String.valueOf(seen)),
            Part.field("The same as", into),
            reason(),
            el("button", "primary").attr("type", "submit").add("Merge"));
  }

  private static int common(PactView p, PactLife life) {
    int common = 0;
    for (Party party : p.parties()) {
      common += life.parties().contains(party) ? 1 : 0;
    }
    return common;
  }

  private static Html reason() {
    return Part.field(
        "Why", Part.input("text", "reason", "").flag("required", true).attr("maxlength", "500"));
  }

  private static Html split(PactLife life, long seen, String token) {
    Map<ClaimId, EvidenceView> all = new LinkedHashMap<>();
    life.states().forEach(s -> s.evidence().forEach(e -> all.put(e.claim(), e)));
    life.otherEvidence().forEach(o -> all.put(o.evidence().claim(), o.evidence()));
    Map<ClaimId, String> why = new LinkedHashMap<>();
    life.placements().forEach(p -> why.put(p.claim(), p.why()));
    List<Html> rows = new ArrayList<>();
    all.forEach(
        (claim, e) ->
            rows.add(
                el("tr")
                    .add(
                        el("td")
                            .add(
                                Part.input("checkbox", "claims", claim.value())
                                    .attr("aria-label", "This claim is about another pact")),
                        el("td")
                            .add(
                                el("bdi").add(e.sentence()),
                                Source.of(e),
                                el("p", "sub").add(why.getOrDefault(claim, ""))))));
    return Part.post(Address.pact(life.id()) + "/split", token)
        .add(
            DecisionForms.hidden("seen", String.valueOf(seen)),
            el("table", "rows").add(el("tbody").add(rows)),
            el("div", "filter")
                .add(reason(), el("button", "danger").attr("type", "submit").add("Set apart")));
  }

  /** What was ruled, the latest first. */
  public static Layout.Page list(List<RulingView> rulings, boolean may, String token) {
    List<Html> rows = new ArrayList<>();
    for (int i = rulings.size() - 1; i >= 0; i--) {
      rows.add(row(rulings.get(i), may, token));
    }
    return new Layout.Page(
        "Rulings",
        Address.PICTURE,
        Html.all(
            el("header", "page").add(el("h1").add("Which claims are about one pact")),
            rows.isEmpty()
                ? el("p", "empty").add("Nothing was ruled yet.")
                : el("table", "rows")
                    .add(Part.head("When", "Who", "What", "Why", ""), el("tbody").add(rows))));
  }

  private static Html row(RulingView r, boolean may, String token) {
    Long undoneBy = r.undoneBy();
    Long undoes = r.undoes();
    boolean stands = undoneBy == null && undoes == null;
    return el("tr")
        .add(
            Part.cell("When").add(Words.moment(r.at())),
            Part.cell("Who").add(r.reviewer()),
            Part.cell("What")
                .add(
                    Html.text(
                        "#"
                            + r.number()
                            + " "
                            + r.kind().toLowerCase(java.util.Locale.ROOT)
                            + ", "
                            + (undoes == null
                                ? Words.count(r.claims(), "claim", "claims") + " of "
                                : "#" + undoes + " of ")),
                    a(Address.pact(r.pact())).add(Words.shortened(r.pact().value())),
                    undoneBy == null
                        ? Html.none()
                        : el("span", "sub").add(" undone by #" + undoneBy)),
            Part.cell("Why").add(el("bdi").add(r.reason())),
            el("td")
                .add(
                    may && stands
                        ? Part.post("/rulings/" + r.number() + "/undo", token)
                            .add(
                                DecisionForms.hidden("seen", String.valueOf(r.number())),
                                el("button").attr("type", "submit").add("Undo"))
                        : Html.none()));
  }
}
