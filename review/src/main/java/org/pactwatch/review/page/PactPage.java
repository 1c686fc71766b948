package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;
import org.pactwatch.model.Provision;
import org.pactwatch.model.Regrouping;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;
import org.pactwatch.store.picture.Contradiction;
import org.pactwatch.store.picture.Role;
import org.pactwatch.store.picture.Track;
import org.pactwatch.store.query.ClaimView;
import org.pactwatch.store.query.EvidenceView;
import org.pactwatch.store.query.PactLife;
import org.pactwatch.store.query.ReadingDetails;

/** One pact: its life as a timeline, with the claims behind each state. */
public final class PactPage {
  private final PactLife life;
  private final Map<ClaimId, ClaimView> claims;
  private final Map<ClaimId, String> sources;

  private PactPage(Facts facts) {
    this.life = facts.life();
    this.claims = facts.claims();
    this.sources = facts.sources();
  }

  /**
   * What it shows.
   *
   * @param life the pact's life
   * @param claims the claims about it, as far as they count now; for the others the sentence alone
   *     is shown
   * @param sources the syndication group of each claim
   * @param provisions what claims say it contains
   * @param known the day or moment of knowledge as it was written, or null for now
   * @param origin how it came, if its claims were only put together otherwise, or null
   * @param formerly the id by which it was asked for, if that is another, or null
   */
  public record Facts(
      PactLife life,
      Map<ClaimId, ClaimView> claims,
      Map<ClaimId, String> sources,
      List<ReadingDetails.Contained> provisions,
      @Nullable String known,
      @Nullable Regrouping origin,
      @Nullable PactId formerly) {}

  /**
   * The page.
   *
   * @param rulings the forms to merge and split it, or nothing
   */
  public static Layout.Page of(Facts facts, Html rulings) {
    PactPage page = new PactPage(facts);
    return new Layout.Page(
        facts.life().name(),
        Address.PICTURE,
        Html.all(
            lineage(facts),
            page.heading(facts.known()),
            page.disputes(),
            page.timelines(),
            page.provisions(facts.provisions()),
            page.asides(),
            rulings));
  }

  /** That it was known otherwise, or was held to be one with another. */
  private static Html lineage(Facts facts) {
    PactId formerly = facts.formerly();
    Regrouping origin = facts.origin();
    if (formerly != null) {
      return note(
          "The pact "
              + Words.shortened(formerly.value())
              + " is now known as this one; nothing that was told of it is lost.");
    }
    if (origin == null) {
      return Html.none();
    }
    String before = Words.shortened(origin.pact().value());
    return origin.kind() == Regrouping.Kind.SPLIT
        ? el("p", "sub")
            .add(
                Html.text("Split off "),
                a(Address.pact(origin.pact())).add("the pact " + before),
                Html.text(", with which it was held to be one."))
        : el("p", "sub").add("Formerly known as " + before + ".");
  }

  private static Html note(String words) {
    return el("p", "card notice").attr("role", "status").add(words);
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

  /** Copies of one story stand together: they are one source. The first is shown whole. */
  private Html evidence(List<EvidenceView> all) {
    Map<String, List<EvidenceView>> groups = new LinkedHashMap<>();
    for (EvidenceView e : all) {
      String group = sources.getOrDefault(e.claim(), e.claim().value());
      groups.computeIfAbsent(group, k -> new ArrayList<>()).add(e);
    }
    List<Html> shown = groups.values().stream().map(this::source).toList();
    if (shown.size() < 2) {
      return Html.all(shown);
    }
    List<Html> rest = shown.subList(1, shown.size());
    return Html.all(
        shown.get(0),
        el("details")
            .add(
                el("summary").add(Words.count(rest.size(), "more source", "more sources")),
                Html.all(rest)));
  }

  private Html source(List<EvidenceView> copies) {
    Html first = claim(copies.get(0));
    if (copies.size() == 1) {
      return first;
    }
    List<Html> others =
        copies.stream().skip(1).map(e -> (Html) el("li").add(Source.of(e))).toList();
    return el("div", "group")
        .add(
            first,
            el("details")
                .add(
                    el("summary")
                        .add(
                            "one source, carried by "
                                + Words.count(copies.size(), "article", "articles")),
                    el("ul", "plain").add(others)));
  }

  private Html provisions(List<ReadingDetails.Contained> all) {
    Map<Provision, List<Html>> byProvision = new TreeMap<>();
    for (ReadingDetails.Contained c : all) {
      byProvision.computeIfAbsent(c.provision(), k -> new ArrayList<>()).add(claim(c.evidence()));
    }
    List<Html> entries = new ArrayList<>();
    byProvision.forEach(
        (provision, evidence) ->
            entries.add(
                el("details", "provision")
                    .add(
                        el("summary")
                            .add(
                                Html.text(Words.headed(Words.of(provision)) + " "),
                                el("span", "sub")
                                    .add(Words.count(evidence.size(), "claim", "claims"))),
                        Html.all(evidence))));
    return entries.isEmpty()
        ? Html.none()
        : el("section").add(el("h2").add("What it contains"), Html.all(entries));
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
