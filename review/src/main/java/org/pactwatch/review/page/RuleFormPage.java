package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Stage;
import org.pactwatch.review.desk.RuleDesk;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;

/** A rule as a form, which can be tried on the past before it is kept. */
public final class RuleFormPage {
  private RuleFormPage() {}

  /**
   * What the form is filled with.
   *
   * @param version the version that was seen, 0 for a rule that is not kept here yet
   * @param known whether there is a rule of this name, which stays
   * @param fault why it was not kept or tried, in one line, or null
   */
  public record Filled(RuleDesk.Wanted rule, long version, boolean known, @Nullable String fault) {}

  /**
   * The page.
   *
   * @param span the days on which it is tried
   * @param tried what a trial brought, or null
   */
  public static Layout.Page of(
      Filled filled,
      RuleDesk.Choices choices,
      String token,
      TrialFigure.Span span,
      @Nullable TrialFigure tried) {
    String title = filled.known() ? "Rule " + filled.rule().name() : "New rule";
    String fault = filled.fault();
    return new Layout.Page(
        title,
        Address.ALERTS,
        Html.all(
            el("header", "page")
                .add(el("p", "sub").add(a(Address.RULES).add("All rules")), el("h1").add(title)),
            fault == null ? Html.none() : el("p", "fault").attr("role", "alert").add(fault),
            form(filled, choices, token, span),
            tried == null || fault != null ? Html.none() : tried.html()));
  }

  private static Html form(
      Filled filled, RuleDesk.Choices choices, String token, TrialFigure.Span span) {
    RuleDesk.Wanted r = filled.rule();
    return Part.post(Address.RULES, token)
        .attr("class", "card rule-form")
        .add(
            DecisionForms.hidden("version", String.valueOf(filled.version())),
            Html.when(filled.known(), DecisionForms.hidden("known", "yes")),
            Part.field(
                "Name",
                Part.input("text", "name", r.name())
                    .flag("required", true)
                    .flag("readonly", filled.known())
                    .attr("maxlength", "64")
                    .attr("pattern", "[A-Za-z0-9][A-Za-z0-9._\\-]*")
                    .attr("autocomplete", "off")),
            group("When", boxes("when", choices.when(), r.when())),
            parties(r, choices),
            group("Only pacts about", words("kinds", PactKind.values(), r.kinds())),
            group("Only at the stage", words("stages", Stage.values(), r.stages())),
            figures(r, choices),
            group(
                "Tell (all, if none is chosen)",
                boxes("channels", channels(choices), r.channels())),
            el("div", "trial-bar")
                .add(
                    el("button", "primary").attr("type", "submit").add("Keep it"),
                    el("span", "inline-fields").add(RulePastPage.days(span)),
                    el("button")
                        .attr("type", "submit")
                        .attr("formaction", Address.RULES + "/try")
                        .add("Try on the past")));
  }

  private static Html parties(RuleDesk.Wanted r, RuleDesk.Choices choices) {
    List<String> lists = choices.watchLists();
    String known = lists.isEmpty() ? "" : "Watch lists: " + String.join(", ", lists) + ". ";
    return el("div", "grid")
        .add(
            Part.field(
                "One of these is a party",
                terms("parties", r.parties()).attr("placeholder", "Jordan, gulf, NATO")),
            Part.field("And one of each of these", terms("together", r.together())),
            el("details")
                .add(
                    el("summary").add("What may stand there"),
                    el("p", "sub")
                        .add(
                            "Countries and organisations by name or code, with commas between them."
                                + " "
                                + known
                                + "Regions: "
                                + String.join(", ", choices.regions())
                                + ".")));
  }

  private static Html figures(RuleDesk.Wanted r, RuleDesk.Choices choices) {
    Double confidence = r.confidence();
    Integer sources = r.sources();
    String repeat = r.repeat();
    return el("div", "grid")
        .add(
            Part.field(
                "At least so sure, in percent",
                number("confidence", confidence == null ? "" : whole(confidence), "100")
                    .attr("placeholder", whole(choices.confidence()))),
            Part.field(
                "Independent sources, at least",
                number("sources", sources == null ? "" : String.valueOf(sources), "1000")
                    .attr("placeholder", "1")),
            Part.field(
                "The speaker's office has one of",
                terms("speakers", r.speakers()).attr("placeholder", "minister, president")),
            Part.field(
                "Told again while it stands, every",
                Part.input("text", "repeat", repeat == null ? "" : repeat)
                    .attr("placeholder", "never; or 12h, 7d")
                    .attr("maxlength", "10")));
  }

  private static String whole(double share) {
    return String.valueOf(Math.round(share * 100));
  }

  private static Element number(String name, String value, String most) {
    return Part.input("number", name, value).attr("min", "0").attr("max", most);
  }

  private static Element terms(String name, List<String> terms) {
    return Part.input("text", name, String.join(", ", terms))
        .attr("maxlength", "2000")
        .attr("autocomplete", "off");
  }

  private static Html group(String legend, Html boxes) {
    return el("fieldset").add(el("legend").add(legend), boxes);
  }

  private static Html words(String name, Enum<?>[] constants, List<String> chosen) {
    List<RuleDesk.Choice> words = new ArrayList<>();
    for (Enum<?> constant : constants) {
      words.add(new RuleDesk.Choice(constant.name().toLowerCase(Locale.ROOT), Words.of(constant)));
    }
    return boxes(name, words, chosen).attr("class", "boxes short");
  }

  private static List<RuleDesk.Choice> channels(RuleDesk.Choices choices) {
    return choices.channels().stream()
        .map(c -> new RuleDesk.Choice(c.word(), c.word() + " (" + c.meaning() + ")"))
        .toList();
  }

  private static Element boxes(String name, List<RuleDesk.Choice> choices, List<String> chosen) {
    Set<String> marked = chosen.stream().map(RuleFormPage::key).collect(Collectors.toSet());
    List<Html> boxes = new ArrayList<>();
    for (RuleDesk.Choice c : choices) {
      boxes.add(
          el("label", "box")
              .add(
                  Part.input("checkbox", name, c.word())
                      .flag("checked", marked.contains(key(c.word()))),
                  el("span").add(c.meaning())));
    }
    return el("div", "boxes").add(boxes);
  }

  /** Rules may write the words of constants in several ways. */
  private static String key(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
  }
}
