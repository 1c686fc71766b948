package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;

/** Pieces that several pages show. */
final class Part {

  private Part() {}

  /** A stage as a coloured chip. */
  static Html stage(Stage stage) {
    String colour = stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return el("span", "chip stage-" + colour).add(Words.of(stage));
  }

  /** Something to look at with care. */
  static Html warning(String words) {
    return el("span", "chip warning").add(words);
  }

  /** Parties as links to their pacts. */
  static Html parties(Collection<Party> parties) {
    List<Html> links = new ArrayList<>();
    for (Party p : PartyNames.inOrder(parties)) {
      if (!links.isEmpty()) {
        links.add(Html.text(" · "));
      }
      links.add(a(Address.country(p)).attr("class", "party").add(PartyNames.of(p)));
    }
    return Html.all(links);
  }

  /**
   * Said instead of what another process keeps: nothing is known of it here, good or bad.
   *
   * @param what what is not seen
   * @param command the command that shows it
   */
  static Html elsewhere(String what, String command) {
    return el("p", "empty")
        .add(
            Html.text(what + " are not seen from here: this process does not keep them. "),
            el("code").add("pactwatch " + command),
            Html.text(" where they are kept shows them."));
  }

  /** A share as a small bar with its number. */
  static Html confidence(double share) {
    return el("span", "confidence")
        .add(
            el("meter")
                .attr("min", "0")
                .attr("max", "1")
                .attr("low", "0.5")
                .attr("high", "0.75")
                .attr("optimum", "1")
                .attr("value", String.format(Locale.ROOT, "%.3f", share))
                .attr("aria-label", "confidence"),
            el("span").add(Words.percent(share)));
  }

  /**
   * A link to another site, which learns nothing of this one; only the label if the address is none
   * of http or https.
   */
  static Html outside(@Nullable String address, String label) {
    return address != null && isWeb(address)
        ? a(address)
            .attr("class", "outside")
            .attr("rel", "noopener noreferrer nofollow")
            .attr("target", "_blank")
            .add(label)
        : el("span").add(label);
  }

  private static boolean isWeb(String address) {
    try {
      URI uri = new URI(address);
      String scheme = uri.getScheme();
      return uri.getHost() != null && ("https".equals(scheme) || "http".equals(scheme));
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }

  /** A term and what stands for it; for use in {@code dl}. */
  static Html fact(String term, Html value) {
    return el("div").add(el("dt").add(term), el("dd").add(value));
  }

  static Html fact(String term, String value) {
    return fact(term, Html.text(value));
  }

  /** A table's cell that tells its column where the table is too narrow for a head. */
  static Element cell(String column) {
    return el("td").attr("data-label", column);
  }

  /** A figure with what it counts. */
  static Html tile(String figure, String label, String more) {
    return el("div", "tile")
        .add(
            el("b", "figure").add(figure),
            el("span").add(label),
            Html.when(!more.isEmpty(), el("span", "sub").add(more)));
  }

  /** The head of a table. */
  static Html head(String... columns) {
    Element row = el("tr");
    for (String column : columns) {
      row.add(column.isEmpty() ? el("td") : el("th").attr("scope", "col").add(column));
    }
    return el("thead").add(row);
  }

  /** A form that changes something, with what makes it believed. */
  static Element post(String address, String token) {
    return el("form")
        .attr("method", "post")
        .attr("action", address)
        .add(input("hidden", "csrf", token));
  }

  /** A labelled field of a form. */
  static Html field(String label, Element input) {
    return el("label").add(el("span").add(label), input);
  }

  static Element input(String type, String name, String value) {
    return el("input").attr("type", type).attr("name", name).attr("value", value);
  }
}
