package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;
import org.pactwatch.store.query.EvidenceView;
import org.pactwatch.store.query.PactView;
import org.pactwatch.store.query.Prospect;

/** The pacts as they stand, or stood, as a table. */
public final class PicturePage {

  /**
   * What was asked for, as it was written.
   *
   * @param asOf the day in the world, or null for today
   * @param known the day or moment of knowledge, or null for now
   * @param party the party asked for, or null for all
   */
  public record Asked(@Nullable LocalDate asOf, @Nullable String known, @Nullable Party party) {
    boolean anything() {
      return asOf != null || known != null || party != null;
    }
  }

  private PicturePage() {}

  /**
   * The page.
   *
   * @param choices the parties that can be asked for
   * @param waiting how many claims wait for review
   */
  public static Layout.Page of(
      Asked asked, List<PactView> pacts, Collection<Party> choices, long waiting) {
    return new Layout.Page(
        "Picture",
        Address.PICTURE,
        Html.all(
            heading(asked, pacts, waiting),
            filter(asked, choices),
            pacts.isEmpty() ? nothing(asked) : table(pacts)));
  }

  private static Html heading(Asked asked, List<PactView> pacts, long waiting) {
    Party party = asked.party();
    String whose = party == null ? "Security pacts" : "Security pacts of " + PartyNames.of(party);
    LocalDate asOf = asked.asOf();
    String when = asOf == null ? "" : ", as of " + Words.date(asOf);
    String known = asked.known() == null ? "" : ", as known on " + asked.known();
    return el("header", "page")
        .add(
            el("h1").add(whose),
            el("p", "lead")
                .add(
                    Html.text(Words.count(pacts.size(), "pact", "pacts") + when + known + " · "),
                    a(Address.REVIEW)
                        .add(Words.count(waiting, "claim waits", "claims wait") + " for review")),
            tally(pacts));
  }

  private static Html tally(List<PactView> pacts) {
    Map<Stage, Integer> counts = new EnumMap<>(Stage.class);
    pacts.forEach(p -> counts.merge(p.stage(), 1, Integer::sum));
    List<Html> chips = new ArrayList<>();
    counts.forEach(
        (stage, n) -> chips.add(el("li").add(Part.stage(stage), el("b").add(String.valueOf(n)))));
    return el("ul", "tally").add(chips);
  }

  private static Html filter(Asked asked, Collection<Party> choices) {
    LocalDate asOf = asked.asOf();
    String known = asked.known();
    Element party = el("select").attr("name", "party");
    party.add(el("option").attr("value", "").add("all parties"));
    for (Party p : choices) {
      party.add(
          el("option")
              .attr("value", p.code())
              .flag("selected", p.equals(asked.party()))
              .add(PartyNames.of(p)));
    }
    return el("form", "filter")
        .attr("method", "get")
        .attr("action", Address.PICTURE)
        .add(
            Part.field("Party", party),
            Part.field("As of", Part.input("date", "as-of", asOf == null ? "" : asOf.toString())),
            Part.field("As known on", Part.input("date", "known", known == null ? "" : known)),
            el("button").attr("type", "submit").add("Show"),
            Html.when(asked.anything(), a(Address.PICTURE).attr("class", "quiet").add("Reset")));
  }

  private static Html nothing(Asked asked) {
    return el("p", "empty")
        .add(
            asked.anything()
                ? "No pact is known for these parties and days."
                : "No pact is known yet. Pacts appear here as articles are read.");
  }

  private static Html table(List<PactView> pacts) {
    return el("table", "pacts")
        .add(
            el("thead")
                .add(
                    el("tr")
                        .add(
                            head("Pact"),
                            head("Stage"),
                            head("Since"),
                            head("Sources"),
                            head("Confidence"),
                            head("Best evidence"))),
            el("tbody").add(pacts.stream().map(PicturePage::row).toList()));
  }

  private static Html head(String column) {
    return el("th").attr("scope", "col").add(column);
  }

  private static Html row(PactView p) {
    return el("tr")
        .add(
            el("td", "name")
                .add(
                    a(Address.pact(p.id())).add(el("bdi").add(Words.headed(p.name()))),
                    el("div", "sub").add(Part.parties(p.parties())),
                    Html.all(p.prospects().stream().map(PicturePage::prospect).toList())),
            Part.cell("Stage")
                .add(Part.stage(p.stage()), Html.when(p.contested(), Part.warning("contested"))),
            Part.cell("Since").add(since(p)),
            Part.cell("Sources")
                .attr("title", Words.count(p.articles(), "article", "articles"))
                .add(String.valueOf(p.independentSources())),
            Part.cell("Confidence").add(Part.confidence(p.confidence())),
            el("td", "evidence").add(evidence(p.evidence())));
  }

  private static Html since(PactView p) {
    Element date = el("span", "date").add(Words.date(p.since()));
    return p.sinceStated()
        ? date
        : date.attr("title", "first published then; no article says since when").add(" *");
  }

  private static Html prospect(Prospect p) {
    Party joining = p.joining();
    String what = joining == null ? "renewal or widening" : PartyNames.of(joining) + " to join";
    return el("div", "sub").add(Html.text(what + " "), Part.stage(p.stage()));
  }

  private static Html evidence(EvidenceView e) {
    return Html.all(el("p", "quote").add(el("bdi").add(e.sentence())), Source.of(e));
  }
}
