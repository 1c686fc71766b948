package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Claim;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;
import org.pactwatch.model.Span;
import org.pactwatch.model.Stage;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;
import org.pactwatch.review.queue.Draw;
import org.pactwatch.review.queue.Pace;
import org.pactwatch.review.queue.WaitingClaims;
import org.pactwatch.store.query.ClaimView;

/** One claim at a time: its passage, the claim as a form beside it, and what comes next. */
public final class QueuePage {
  private QueuePage() {}

  /** The page. */
  public static Layout.Page of(Queue.Place place) {
    Queue.Item item = place.item();
    return new Layout.Page(
        "Review",
        Address.REVIEW,
        Html.all(
            heading(place),
            el("div", "queue")
                .attr("data-queue", Address.REVIEW + "/next" + asked(place.wish()))
                .attr("data-token", place.token())
                .add(
                    el("div")
                        .attr("id", "judge")
                        .attr("aria-live", "polite")
                        .add(item == null ? done() : fragment(item)),
                    el("aside", "side").add(list(place), keys()))));
  }

  /** What the address of the next claim asks for. */
  static String asked(WaitingClaims.Wish wish) {
    Party party = wish.party();
    Stage stage = wish.stage();
    List<String> parts = new ArrayList<>();
    if (party != null) {
      parts.add("party=" + Address.encoded(party.code()));
    }
    if (stage != null) {
      parts.add("stage=" + stage.name());
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static Html heading(Queue.Place place) {
    return el("header", "page review-head")
        .add(
            el("h1").add("Review"),
            el("p", "lead")
                .attr("id", "waiting")
                .add(Words.count(place.waiting(), "claim waits", "claims wait") + " for review"),
            el("p", "sub").attr("id", "pace").add(pace(place.pace())),
            a(Address.REVIEW + "/figures").attr("class", "quiet").add("How reviewing goes"),
            filter(place.wish()),
            el("div")
                .attr("id", "last")
                .attr("role", "status")
                .add(last(place.last(), place.token())));
  }

  /** A reviewer's pace in words. */
  public static String pace(Pace pace) {
    return pace.claims() == 0
        ? "None reviewed by you today yet"
        : Words.count(pace.claims(), "claim", "claims")
            + " by you today, "
            + Math.round(pace.perHour())
            + " an hour";
  }

  private static Html filter(WaitingClaims.Wish wish) {
    Stage chosen = wish.stage();
    Element stage = el("select").attr("name", "stage");
    stage.add(el("option").attr("value", "").add("any stage"));
    for (Stage s : Stage.values()) {
      stage.add(
          el("option").attr("value", s.name()).flag("selected", s == chosen).add(Words.of(s)));
    }
    Party party = wish.party();
    return el("details", "wish")
        .flag("open", chosen != null || party != null)
        .add(
            el("summary").add("Choose claims"),
            el("form", "filter")
                .attr("method", "get")
                .attr("action", Address.REVIEW)
                .add(
                    Part.field(
                        "Party",
                        Part.input("text", "party", party == null ? "" : PartyNames.of(party))
                            .attr("list", "parties")),
                    Part.field("Stage", stage),
                    el("button").attr("type", "submit").add("Show"),
                    a(Address.REVIEW).attr("class", "quiet").add("All")));
  }

  /** What was judged last, and the way back. */
  public static Html last(Queue.@Nullable Last last, String token) {
    if (last == null) {
      return Html.none();
    }
    Claim claim = last.view().claim();
    return Part.post(Address.REVIEW + "/undo", token)
        .attr("class", "last")
        .add(
            DecisionForms.hidden("claim", claim.id().value()),
            DecisionForms.hidden("expected", String.valueOf(last.view().decisions().size())),
            el("span")
                .add(
                    el("b").add(judged(last)),
                    Html.text(": " + PartyNames.of(claim.parties()) + ", "),
                    Part.stage(claim.stage())),
            key(el("button", "plain").attr("type", "submit").add("Undo "), "u"));
  }

  /** An opinion is not told as the decision that counts, which may be another one's. */
  private static String judged(Queue.Last last) {
    if (last.counts()) {
      return ClaimCard.judged(last.view().counting());
    }
    String verdict = last.opinion().verdict().toLowerCase(Locale.ROOT);
    return last.opinion().why() == Draw.Why.SECOND
        ? "your second opinion, " + verdict
        : "yours, " + verdict + ", does not count any more";
  }

  /** Said where no claim waits. */
  public static Html done() {
    return el("p", "empty")
        .attr("data-done", "")
        .add("No claim waits. New ones come here as articles are read.");
  }

  /** The claim alone, as it is put into the page when its turn comes. */
  public static Html fragment(Queue.Item item) {
    ClaimView c = item.view();
    return el("article", "judge")
        .attr("data-claim", c.claim().id().value())
        .attr("data-why", item.why().name())
        .add(passage(item), DecisionForms.of(item));
  }

  private static Html passage(Queue.Item item) {
    ClaimView c = item.view();
    Span whole = new Span(0, c.passage().length());
    return el("section", "card passage")
        .attr("aria-label", "Passage")
        .add(
            el("blockquote")
                .add(
                    Highlight.of(
                        c.passage(),
                        whole,
                        List.of(new Highlight.Mark(c.evidenceInPassage(), null)),
                        ClaimWords.of(c, item.mentions()))),
            Source.of(c),
            facts(item),
            why(item.why()));
  }

  private static Html why(Draw.Why why) {
    String words =
        switch (why) {
          case SCORE, ASKED, BULK -> "";
          case AUDIT -> "Drawn at random, to see how good the claims are that nobody reviews.";
          case SECOND ->
              "A second opinion: somebody has judged this claim. Yours is compared with theirs and"
                  + " changes nothing by itself.";
        };
    return words.isEmpty() ? Html.none() : el("p", "sub why").add(words);
  }

  private static Html facts(Queue.Item item) {
    ClaimView view = item.view();
    Claim c = view.claim();
    List<Html> facts = new ArrayList<>();
    facts.add(
        Part.fact(
            "Speaker",
            c.attribution() == null ? "the article itself" : ClaimCard.speaker(c.attribution())));
    facts.add(Part.fact("Said as", Words.of(c.modality())));
    if (!c.joining().isEmpty()) {
      facts.add(Part.fact("Joining", PartyNames.of(c.joining())));
    }
    if (!c.provisions().isEmpty()) {
      facts.add(Part.fact("Contains", Words.of(c.provisions())));
    }
    facts.add(Part.fact("Confidence", Part.confidence(c.confidence())));
    if (item.why() != Draw.Why.SECOND) {
      facts.add(Part.fact("Review", ClaimCard.judged(view.counting())));
    }
    PactId pact = view.pact();
    if (pact != null) {
      facts.add(Part.fact("Pact", a(Address.pact(pact)).add("see its life")));
    }
    if (c.explanation() != null) {
      facts.add(Part.fact("Found by", c.explanation()));
    }
    return el("dl", "facts").add(facts);
  }

  private static Html list(Queue.Place place) {
    return el("div")
        .add(
            el("h2").add("Coming up"),
            el("ol", "plain waiting").add(place.ahead().stream().map(QueuePage::entry).toList()));
  }

  private static Html entry(WaitingClaims.Ahead c) {
    return el("li")
        .add(
            a(Address.review(c.claim()))
                .add(Part.stage(c.stage()), el("span").add(PartyNames.of(c.parties()))));
  }

  /** An element that a key activates, with the key shown on it. */
  static Element key(Element element, String key) {
    return element.attr("data-key", key).add(el("kbd").add(key.toLowerCase(Locale.ROOT)));
  }

  private static Html keys() {
    return el("details", "keys")
        .add(
            key(el("summary").add("Keys "), "?"),
            el("dl", "facts")
                .add(
                    Part.fact("a", "accept"),
                    Part.fact("x, then 1 to 5", "reject, for this reason"),
                    Part.fact("e", "correct; Enter saves"),
                    Part.fact("space", "later"),
                    Part.fact("u", "undo, up to 50 back"),
                    Part.fact("j, k", "next and previous, without deciding"),
                    Part.fact("l", "all like this"),
                    Part.fact("Esc", "close what is open")));
  }
}
