package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.el;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.desk.Answer;
import org.pactwatch.review.desk.SourceDesk;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;

/** The sources and how they fare, in plain words. */
public final class SourcesPage {
  private SourcesPage() {}

  /**
   * The page.
   *
   * @param sources all of them; null if another process keeps them
   * @param admin whether the visitor may change sources
   * @param answer what came of the last request, or null
   * @param search what a search found, or null
   */
  public static Layout.Page of(
      @Nullable List<SourceDesk.Listed> sources,
      boolean admin,
      String token,
      @Nullable Answer answer,
      SourceDesk.@Nullable Search search) {
    return new Layout.Page(
        "Sources",
        Address.SOURCES,
        Html.all(
            el("header", "page")
                .add(
                    el("h1").add("Sources"),
                    sources == null ? Html.none() : el("p", "lead").add(summary(sources))),
            answer == null ? Html.none() : answer(answer),
            search == null ? Html.none() : search(search, token),
            sources == null
                ? Part.elsewhere("Sources", "sources list")
                : table(sources, admin, token)));
  }

  private static Html table(List<SourceDesk.Listed> sources, boolean admin, String token) {
    return Html.all(
        admin ? forms(token) : Html.none(),
        sources.isEmpty()
            ? el("p", "empty").add("No sources are kept here.")
            : el("table", "rows")
                .add(
                    Part.head("Source", "Health", "Last read", "Last new", "Usually", ""),
                    el("tbody").add(sources.stream().map(s -> row(s, admin, token)).toList())));
  }

  private static String summary(List<SourceDesk.Listed> sources) {
    long trouble =
        sources.stream()
            .filter(
                s ->
                    s.verdict() == SourceDesk.Verdict.BROKEN
                        || s.verdict() == SourceDesk.Verdict.ATTENTION)
            .count();
    return Words.count(sources.size(), "source", "sources")
        + (trouble == 0 ? ", all well" : ", " + trouble + " in trouble");
  }

  private static Html answer(Answer answer) {
    return el("div", answer.done() ? "card notice" : "fault")
        .attr("role", "status")
        .add(answer.lines().stream().map(l -> (Html) el("p").add(l)).toList());
  }

  private static Html search(SourceDesk.Search search, String token) {
    List<Html> rows = new ArrayList<>();
    for (SourceDesk.Found f : search.found()) {
      rows.add(
          el("tr")
              .add(
                  Part.cell("Kind").add(f.kind()),
                  el("td").add(el("code").add(f.location()), el("div", "sub").add(f.about())),
                  el("td")
                      .add(
                          Part.post(Address.SOURCES, token)
                              .add(
                                  DecisionForms.hidden("location", f.location()),
                                  DecisionForms.hidden("kind", f.kind()),
                                  DecisionForms.hidden("name", ""),
                                  el("button").attr("type", "submit").add("Add")))));
    }
    return el("section")
        .add(
            el("h2").add(Words.count(rows.size(), "source was found", "sources were found")),
            Html.all(search.troubles().stream().map(t -> (Html) el("p", "fault").add(t)).toList()),
            rows.isEmpty()
                ? Html.none()
                : el("table", "rows").add(Part.head("Kind", "Address", ""), el("tbody").add(rows)));
  }

  private static Html forms(String token) {
    return el("div", "card")
        .add(
            Part.post(Address.SOURCES, token)
                .attr("class", "filter")
                .add(
                    Part.field(
                        "Address",
                        Part.input("url", "location", "")
                            .flag("required", true)
                            .attr("placeholder", "https://")
                            .attr("size", "34")),
                    Part.field("Kind", kinds()),
                    Part.field("Name", Part.input("text", "name", "").attr("maxlength", "200")),
                    el("button", "primary").attr("type", "submit").add("Add"),
                    el("button")
                        .attr("type", "submit")
                        .attr("formaction", Address.SOURCES + "/test")
                        .add("Test"),
                    el("button")
                        .attr("type", "submit")
                        .attr("formaction", Address.SOURCES + "/discover")
                        .add("Look for sources of this site")));
  }

  private static Element kinds() {
    Element select = el("select").attr("name", "kind");
    for (String kind : List.of("feed", "sitemap", "section")) {
      select.add(el("option").attr("value", kind).add(kind));
    }
    return select;
  }

  private static Html row(SourceDesk.Listed s, boolean admin, String token) {
    String look = "health-" + s.verdict().name().toLowerCase(Locale.ROOT);
    List<Html> noticed = new ArrayList<>();
    s.noticed().forEach(n -> noticed.add(el("div", "sub").add(n)));
    return el("tr")
        .add(
            el("td", "name")
                .add(
                    el("b").add(el("bdi").add(s.name())),
                    el("div", "sub").add(el("code").add(s.location())),
                    el("div", "sub").add(s.kind())),
            Part.cell("Health")
                .add(
                    el("span", "chip " + look).add(Words.of(s.verdict())),
                    el("div").add(s.health()),
                    Html.all(noticed)),
            Part.cell("Last read").add(moment(s.lastRead())),
            Part.cell("Last new").add(moment(s.lastNew())),
            Part.cell("Usually").add(s.rhythm()),
            el("td").add(admin ? pause(s, token) : Html.none()));
  }

  private static Html pause(SourceDesk.Listed s, String token) {
    boolean paused = s.verdict() == SourceDesk.Verdict.PAUSED;
    return Part.post(Address.SOURCES + "/pause", token)
        .add(
            DecisionForms.hidden("id", s.id()),
            DecisionForms.hidden("paused", String.valueOf(!paused)),
            el("button")
                .attr("type", "submit")
                .attr("aria-label", (paused ? "Resume " : "Pause ") + s.name())
                .add(paused ? "Resume" : "Pause"));
  }

  private static String moment(@Nullable Instant at) {
    return at == null ? "never" : Words.moment(at);
  }
}
