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
import org.pactwatch.model.PactKind;
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
   * @param stage the stage asked for, or null for all
   * @param kind the kind asked for, or null for all
   * @param sure the least confidence in percent, or null for any
   */
  public record Asked(
      @Nullable LocalDate asOf,
      @Nullable String known,
      @Nullable Party party,
      @Nullable Stage stage,
      @Nullable PactKind kind,
      @Nullable Integer sure) {
    boolean anything() {
      return asOf != null
          || known != null
          || party != null
          || stage != null
          || kind != null
          || sure != null;
    }

    /** Whether a pact is among those asked for; days and party are asked of the store. */
    public boolean includes(PactView pact) {
      return (stage == null || pact.stage() == stage)
          && (kind == null || pact.kinds().contains(kind))
          && (sure == null || pact.confidence() * 100 >= sure);
    }
  }

  /**
   * The days that the time slider spans.
   *
   * @param first the first day that anything is known of
   * @param last today
   */
  public record Span(LocalDate first, LocalDate last) {}

  private PicturePage() {}

  /**
   * The page.
   *
   * @param choices the parties that can be asked for
   * @param span the days of the time slider
   * @param waiting how many claims wait for review
   */
  public static Layout.Page of(
      Asked asked, List<PactView> pacts, Collection<Party> choices, Span span, long waiting) {
    return new Layout.Page(
        "Picture",
        Address.PICTURE,
        Html.all(
            filter(asked, choices, span),
            el("div")
                .attr("id", "picture")
                .add(
                    heading(asked, pacts, waiting),
                    pacts.isEmpty()
                        ? nothing(asked)
                        : Html.all(NetworkFigure.of(pacts), table(pacts)))));
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

  private static Html filter(Asked asked, Collection<Party> choices, Span span) {
    String known = asked.known();
    Integer sure = asked.sure();
    Element party = el("select").attr("name", "party").add(option("", "all parties", false));
    for (Party p : choices) {
      party.add(option(p.code(), PartyNames.of(p), p.equals(asked.party())));
    }
    return el("form", "filter picture-filter")
        .attr("method", "get")
        .attr("action", Address.PICTURE)
        .attr("data-swap", "#picture")
        .add(
            Part.field("Party", party),
            Part.field("Stage", all("stage", Stage.values(), asked.stage(), "all stages")),
            Part.field("Kind", all("kind", PactKind.values(), asked.kind(), "all kinds")),
            Part.field(
                "Confidence from",
                Part.input("number", "sure", sure == null ? "" : sure.toString())
                    .attr("min", "0")
                    .attr("max", "100")
                    .attr("step", "5")
                    .attr("placeholder", "%")),
            Part.field(
                "As known on",
                Part.input("date", "known", known == null || known.length() > 10 ? "" : known)),
            slider(asked.asOf(), span),
            el("button").attr("type", "submit").add("Show"),
            a(Address.PICTURE).attr("class", "quiet").add("Reset"));
  }

  private static Html slider(@Nullable LocalDate asOf, Span span) {
    LocalDate shown = asOf == null ? span.last() : asOf;
    return el("div", "time")
        .add(
            Part.field("As of", Part.input("date", "as-of", asOf == null ? "" : asOf.toString())),
            el("label", "slide")
                .add(
                    el("span")
                        .add(
                            Html.text("The world as of "),
                            el("b")
                                .attr("id", "slider-day")
                                .add(asOf == null ? "today" : asOf.toString())),
                    el("input")
                        .attr("type", "range")
                        .attr("id", "slider")
                        .attr("min", String.valueOf(span.first().toEpochDay()))
                        .attr("max", String.valueOf(span.last().toEpochDay()))
                        .attr("value", String.valueOf(shown.toEpochDay()))
                        .attr("aria-valuetext", shown.toString())
                        .attr("data-slider", "as-of")));
  }

  private static Element option(String value, String words, boolean chosen) {
    return el("option").attr("value", value).flag("selected", chosen).add(words);
  }

  private static Element all(
      String name, Enum<?>[] values, @Nullable Enum<?> chosen, String everything) {
    Element select = el("select").attr("name", name).add(option("", everything, false));
    for (Enum<?> value : values) {
      select.add(option(value.name(), Words.of(value), value == chosen));
    }
    return select;
  }

  private static Html nothing(Asked asked) {
    return el("p", "empty")
        .add(
            asked.anything()
                ? "No pact is known for these parties and days."
                : "No pact is known yet. Pacts appear here as articles are read.");
  }

  /** Pacts as a table. */
  static Html table(List<PactView> pacts) {
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
