package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;
import org.pactwatch.review.network.ForceLayout;
import org.pactwatch.review.network.Network;
import org.pactwatch.store.query.PactView;

/** The network of parties and pacts as a drawing that leads on to them. */
final class NetworkFigure {
  private static final int LABELLED = 60;
  private static final double BEND = 14;

  private final Network network;
  private final ForceLayout.Places places;
  private final int[] degrees;
  private final int least;

  private NetworkFigure(Network network) {
    this.network = network;
    this.places = ForceLayout.of(network);
    this.degrees = network.degrees();
    this.least = leastLabelled();
  }

  static Html of(List<PactView> pacts) {
    Network network = Network.of(pacts);
    return network.points() == 0 ? Html.none() : new NetworkFigure(network).drawing();
  }

  /** Where there are too many names, only the best connected have theirs. */
  private int leastLabelled() {
    int parties = network.parties().size();
    if (parties <= LABELLED) {
      return 0;
    }
    int[] sorted = Arrays.copyOf(degrees, parties);
    Arrays.sort(sorted);
    return sorted[parties - LABELLED] + 1;
  }

  private Html drawing() {
    List<Html> lines = new ArrayList<>();
    network.lines().forEach(l -> lines.add(line(l)));
    List<Html> points = new ArrayList<>();
    for (int i = 0; i < network.knots().size(); i++) {
      points.add(knot(network.knots().get(i), network.parties().size() + i));
    }
    for (int i = 0; i < network.parties().size(); i++) {
      points.add(party(network.parties().get(i), i));
    }
    return el("div", "network-frame")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", "Network of parties; the table below says the same")
        .add(
            el("svg", "network")
                .attr("viewBox", "0 0 " + number(places.width()) + " " + number(places.height()))
                .add(el("g", "lines").add(lines), el("g", "points").add(points)));
  }

  private Html line(Network.Line line) {
    double x1 = places.x()[line.from()];
    double y1 = places.y()[line.from()];
    double x2 = places.x()[line.to()];
    double y2 = places.y()[line.to()];
    double length = Math.max(1, Math.hypot(x2 - x1, y2 - y1));
    // Lines between the same points bend aside, in turn to the left and to the right.
    double aside = (line.nth() + 1) / 2 * BEND * (line.nth() % 2 == 0 ? 1 : -1);
    double cx = (x1 + x2) / 2 - (y2 - y1) / length * aside * 2;
    double cy = (y1 + y2) / 2 + (x2 - x1) / length * aside * 2;
    String path =
        "M"
            + number(x1)
            + " "
            + number(y1)
            + " Q"
            + number(cx)
            + " "
            + number(cy)
            + " "
            + number(x2)
            + " "
            + number(y2);
    return link(line.pact())
        .attr("tabindex", "-1")
        .add(
            el("path", stage(line.pact().stage()) + (line.prospective() ? " prospective" : ""))
                .attr("d", path),
            title(line.pact()));
  }

  private Html knot(PactView pact, int i) {
    return link(pact)
        .attr("tabindex", "-1")
        .add(
            el("rect", stage(pact.stage()))
                .attr("x", number(places.x()[i] - 5))
                .attr("y", number(places.y()[i] - 5))
                .attr("width", "10")
                .attr("height", "10"),
            title(pact));
  }

  private static Element link(PactView pact) {
    return a(Address.pact(pact.id()));
  }

  private static Html title(PactView pact) {
    return el("title")
        .add(
            Words.headed(pact.name())
                + ": "
                + PartyNames.of(pact.parties())
                + ", "
                + Words.of(pact.stage()));
  }

  private Html party(Party party, int i) {
    double radius = 5 + Math.sqrt(degrees[i]) * 2;
    Element link =
        a(Address.country(party))
            .add(
                el("circle")
                    .attr("cx", number(places.x()[i]))
                    .attr("cy", number(places.y()[i]))
                    .attr("r", number(radius)));
    String name = PartyNames.of(party);
    return degrees[i] < least
        ? link.attr("aria-label", name).add(el("title").add(name))
        : link.add(
            el("text")
                .attr("x", number(places.x()[i]))
                .attr("y", number(places.y()[i] - radius - 4))
                .attr("text-anchor", "middle")
                .add(name));
  }

  private static String stage(Stage stage) {
    return "stage-" + stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }
}
