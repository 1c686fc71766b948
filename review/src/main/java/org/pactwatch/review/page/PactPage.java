package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.Party;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;
import org.pactwatch.store.picture.Contradiction;
import org.pactwatch.store.picture.Role;
import org.pactwatch.store.picture.Track;
import org.pactwatch.store.query.ClaimView;
import org.pactwatch.store.query.EvidenceView;
import org.pactwatch.store.query.PactLife;

/** One pact: its life as a timeline, with the claims behind each state. */
public final class PactPage {
  private final PactLife life;
  private final Map<ClaimId, ClaimView> claims;

  private PactPage(PactLife life, Map<ClaimId, ClaimView> claims) {
    this.life = life;
    this.claims = claims;
  }

  /**
   * The page.
   *
   * @param claims the claims about it, as far as they count now; for the others the sentence alone
   *     is shown
   * @param known the day or moment of knowledge as it was written, or null for now
   */
  public static Layout.Page of(
      PactLife life, Map<ClaimId, ClaimView> claims, @Nullable String known) {
    PactPage page = new PactPage(life, claims);
    return new Layout.Page(
        life.name(),
        Address.PICTURE,
        Html.all(page.heading(known), page.disputes(), page.timelines(), page.asides()));
  }

  private Html heading(@Nullable String known) {
    List<Html> facts = new ArrayList<>();
    if (!life.kinds().isEmpty()) {
      facts.add(Html.text(Words.of(life.kinds())));
    }
    facts.add(
        Html.text(
            Words.count(life.independentSources(), "independent source", "independent sources")
                + " in "
                + Words.count(life.articles(), "article", "articles")));
    if (known != null) {
      facts.add(Html.text("as known on " + known));
    }
    return el("header", "page")
        .add(
            el("h1").add(el("bdi").add(Words.headed(life.name()))),
            el("p", "lead").add(Part.parties(life.parties())),
            el("p", "source").add(Source.separated(facts)),
            knownFilter(known));
  }

  private Html knownFilter(@Nullable String known) {
    return el("form", "filter")
        .attr("method", "get")
        .attr("action", Address.pact(life.id()))
        .add(
            Part.field("As known on", Part.input("date", "known", known == null ? "" : known)),
            el("button").attr("type", "submit").add("Show"));
  }

  private Html timelines() {
    Map<String, List<PactLife.State>> byTrack = new TreeMap<>();
    for (PactLife.State s : life.states()) {
      byTrack.computeIfAbsent(track(s), k -> new ArrayList<>()).add(s);
    }
    List<Html> sections = new ArrayList<>();
    byTrack.forEach(
        (ordered, states) ->
            sections.add(
                el("section")
                    .add(
                        el("h2").add(ordered.substring(1)),
                        el("ol", "timeline").add(states.stream().map(this::state).toList()))));
    return Html.all(sections);
  }

  /** The heading of a state's track; the digit before it gives the order. */
  private static String track(PactLife.State state) {
    Party joining = state.joining();
    if (joining != null) {
      return "2" + PartyNames.of(joining) + " and the pact";
    }
    return state.track() == Track.STANDING ? "0Life of the pact" : "1Renewal or widening";
  }

  private Html state(PactLife.State s) {
    Element when = el("p", "when").add(Part.stage(s.stage()), el("b").add(Words.date(s.since())));
    if (!s.sinceStated()) {
      when.add(el("span", "sub").add("day of publication; none is stated"));
    }
    if (s.until() != null) {
      when.add(el("span", "sub").add("until " + Words.date(s.until())));
    }
    return el("li")
        .add(
            when.add(Html.when(s.contested(), Part.warning("contested"))),
            Html.when(
                !s.parties().equals(life.parties()), el("p", "sub").add(Part.parties(s.parties()))),
            el("p", "sub")
                .add(
                    Part.confidence(s.confidence()),
                    Html.text(
                        Words.count(
                            s.independentSources(), "independent source", "independent sources"))),
            evidence(s.evidence()));
  }

  /** The first claim, and the others behind a fold. */
  private Html evidence(List<EvidenceView> all) {
    if (all.isEmpty()) {
      return Html.none();
    }
    List<Html> rest = all.stream().skip(1).map(this::claim).toList();
    Html more = el("details").add(el("summary").add(rest.size() + " more"), Html.all(rest));
    return Html.all(claim(all.get(0)), Html.when(!rest.isEmpty(), more));
  }

  private Html claim(EvidenceView e) {
    return ClaimCard.of(e, claims.get(e.claim()));
  }

  private Html disputes() {
    if (life.contradictions().isEmpty()) {
      return Html.none();
    }
    return el("section", "disputes")
        .add(
            el("h2").add("Contradictions"),
            Html.all(life.contradictions().stream().map(this::dispute).toList()));
  }

  private Html dispute(PactLife.Dispute d) {
    return el("article", "dispute")
        .add(
            el("p", "when").add(Part.stage(d.stage()), el("b").add(about(d.kind()))),
            el("div", "sides")
                .add(side("The picture follows", d.followed()), side("Against it", d.against())));
  }

  private Html side(String label, List<EvidenceView> evidence) {
    return el("div")
        .add(el("h3").add(label), Html.all(evidence.stream().map(this::claim).toList()));
  }

  private static String about(Contradiction.Kind kind) {
    return switch (kind) {
      case DENIAL -> "One side says so, the other denies it";
      case DATES -> "The dates cannot both be right";
      case STAGES -> "One side says it is over or refused, the other that it stands";
    };
  }

  private Html asides() {
    List<Html> asides =
        life.otherEvidence().stream().filter(a -> !isDisputed(a)).map(this::aside).toList();
    return asides.isEmpty()
        ? Html.none()
        : el("section").add(el("h2").add("Other claims"), Html.all(asides));
  }

  /** Whether it is shown among the contradictions already. */
  private boolean isDisputed(PactLife.Aside aside) {
    return life.contradictions().stream()
        .flatMap(d -> Stream.concat(d.followed().stream(), d.against().stream()))
        .anyMatch(e -> e.claim().equals(aside.evidence().claim()));
  }

  private Html aside(PactLife.Aside aside) {
    return el("div", "aside").add(el("p", "sub").add(why(aside.role())), claim(aside.evidence()));
  }

  private static String why(Role role) {
    return switch (role) {
      case SUPPORTS -> "Supports a state";
      case BACKGROUND -> "Overtaken by later stages";
      case CONTRADICTS -> "Speaks against another claim";
      case HYPOTHETICAL -> "Speaks of what could be";
    };
  }
}
