package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pactwatch.model.Change;
import org.pactwatch.model.ChangeKind;
import org.pactwatch.model.ChangeNature;
import org.pactwatch.model.Regrouping;
import org.pactwatch.model.Stage;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;
import org.pactwatch.store.query.Renamings;

/** What changed in the picture in a period, the newest first. */
public final class ChangesPage {

  private ChangesPage() {}

  /** The page for a period of days in UTC, both included. */
  public static Layout.Page of(LocalDate from, LocalDate to, List<Change> recorded) {
    Renamings renamings = Renamings.of(recorded);
    List<Change> changes = renamings.told();
    return new Layout.Page(
        "Changes",
        Address.CHANGES,
        Html.all(
            el("header", "page")
                .add(
                    el("h1").add("Changes"),
                    el("p", "lead")
                        .add(
                            Words.count(changes.size(), "change", "changes")
                                + " recorded from "
                                + Words.date(from)
                                + " to "
                                + Words.date(to))),
            filter(from, to),
            changes.isEmpty()
                ? el("p", "empty").add("Nothing changed in these days.")
                : days(changes, renamings)));
  }

  private static Html filter(LocalDate from, LocalDate to) {
    return el("form", "filter")
        .attr("method", "get")
        .attr("action", Address.CHANGES)
        .add(
            Part.field("From", Part.input("date", "from", from.toString())),
            Part.field("To", Part.input("date", "to", to.toString())),
            el("button").attr("type", "submit").add("Show"));
  }

  private static Html days(List<Change> changes, Renamings renamings) {
    Map<LocalDate, List<Html>> byDay = new TreeMap<>(java.util.Comparator.reverseOrder());
    for (Change c : changes) {
      LocalDate day = c.recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
      byDay.computeIfAbsent(day, k -> new ArrayList<>()).add(0, entry(c, renamings));
    }
    List<Html> sections = new ArrayList<>();
    byDay.forEach(
        (day, entries) ->
            sections.add(
                el("section")
                    .add(el("h2").add(Words.date(day)), el("ol", "changes").add(entries))));
    return Html.all(sections);
  }

  /** One change. */
  static Html entry(Change c, Renamings renamings) {
    Element item =
        el("li")
            .add(
                el("p", "when")
                    .add(
                        el("b").add(kind(c)),
                        steps(c),
                        el("span", "chip nature").add(nature(c.nature())),
                        Html.when(c.backfill(), el("span", "chip nature").add("old news"))),
                el("p", "name")
                    .add(
                        c.kind() == ChangeKind.WITHDRAWN
                            ? el("bdi").add(Words.headed(c.name()))
                            : a(Address.pact(c.pact())).add(el("bdi").add(Words.headed(c.name())))),
                el("p", "sub").add(Part.parties(c.parties())),
                regrouped(c, renamings));
    String sentence = c.evidence();
    if (sentence != null) {
      item.add(el("p", "quote").add(el("bdi").add(sentence)), source(c));
    }
    return item;
  }

  /** Where it was, or is, where a pact comes or goes though nothing is new. */
  private static Html regrouped(Change c, Renamings renamings) {
    Regrouping r = c.regrouped();
    if (r == null) {
      return Html.none();
    }
    boolean comes = c.kind() == ChangeKind.NEW_PACT;
    return switch (r.kind()) {
      case RENAMED -> comes ? formerly(c, renamings) : leads("It is now known as ", r);
      case MERGED -> leads("It is held to be one with ", r);
      case SPLIT -> leads("Its claims were held to be about ", r);
    };
  }

  private static Html formerly(Change c, Renamings renamings) {
    String before =
        renamings
            .former(c)
            .filter(f -> !f.name().equals(c.name()) || !f.parties().equals(c.parties()))
            .map(f -> "It was known as " + f.name() + " of " + PartyNames.of(f.parties()) + ".")
            .orElse("Nothing of it is new: its claims are put together otherwise.");
    return el("p", "sub").add(el("bdi").add(before));
  }

  private static Html leads(String words, Regrouping r) {
    return el("p", "sub")
        .add(Html.text(words), a(Address.pact(r.pact())).add("this pact"), Html.text("."));
  }

  private static Html source(Change c) {
    String title = c.articleTitle();
    return el("p", "source").add(Part.outside(c.articleUrl(), title == null ? "article" : title));
  }

  private static Html steps(Change c) {
    Stage before = c.from();
    return before == null || before == c.to()
        ? Part.stage(c.to())
        : Html.all(Part.stage(before), el("span", "arrow").add("→"), Part.stage(c.to()));
  }

  private static String kind(Change c) {
    Regrouping r = c.regrouped();
    if (r != null) {
      return switch (r.kind()) {
        case RENAMED -> c.kind() == ChangeKind.NEW_PACT ? "Now known as" : "Renamed";
        case MERGED -> "Merged";
        case SPLIT -> "Split off";
      };
    }
    return switch (c.kind()) {
      case NEW_PACT -> "New pact";
      case STAGE_CHANGED -> "Stage changed";
      case PARTIES_CHANGED -> "Parties changed";
      case PROSPECT_CHANGED -> "Talked about";
      case PROSPECT_WITHDRAWN -> "Talk withdrawn";
      case SUPPORTED -> "Further sources";
      case CONTRADICTED -> "Contradicted";
      case WITHDRAWN -> "Withdrawn";
    };
  }

  private static String nature(ChangeNature nature) {
    return switch (nature) {
      case WORLD_CHANGED -> "the world changed";
      case LEARNED -> "we learned of it";
      case CORRECTED -> "we corrected ourselves";
    };
  }
}
