package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.pactwatch.model.Attribution;
import org.pactwatch.model.Claim;
import org.pactwatch.model.PactId;
import org.pactwatch.model.PartialDate;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;
import org.pactwatch.store.query.ClaimView;

/** The review queue: one claim at a time, judged by a key. */
public final class QueuePage {

  private QueuePage() {}

  /** The page. */
  public static Layout.Page of(Queue queue) {
    ClaimView current = queue.current();
    return new Layout.Page(
        "Review",
        Address.REVIEW,
        el("div", "queue")
            .add(
                el("div", "judge")
                    .add(
                        heading(queue),
                        DecisionForms.undoLast(queue),
                        current == null ? done() : claim(queue, current)),
                el("aside", "side").add(list(queue), keys())));
  }

  private static Html heading(Queue queue) {
    return el("header", "page")
        .add(
            el("h1").add("Review"),
            el("p", "lead")
                .add(Words.count(queue.waiting(), "claim waits", "claims wait") + " for review"));
  }

  private static Html done() {
    return el("p", "empty").add("No claim waits. New ones come here as articles are read.");
  }

  private static Html claim(Queue queue, ClaimView c) {
    return el("article", "card")
        .add(
            el("blockquote").add(Highlight.of(c.passage(), c.evidenceInPassage())),
            Source.of(c),
            facts(c),
            DecisionForms.of(queue, c),
            el("nav", "steps")
                .attr("aria-label", "Queue")
                .add(
                    queue.before() == null
                        ? Html.none()
                        : key(a(queue.before()).add("Previous "), "k"),
                    key(a(queue.later()).attr("data-key-2", "j").add("Later "), "space")));
  }

  private static Html facts(ClaimView view) {
    Claim c = view.claim();
    List<Html> facts = new ArrayList<>();
    facts.add(Part.fact("Parties", Part.parties(c.parties())));
    if (!c.joining().isEmpty()) {
      facts.add(Part.fact("Joining", PartyNames.of(c.joining())));
    }
    facts.add(Part.fact("Stage", Part.stage(c.stage())));
    PartialDate date = c.date();
    facts.add(Part.fact("Date", date == null ? "none said" : Words.date(date)));
    facts.add(Part.fact("Agreement", c.name() == null ? "no name" : c.name()));
    Attribution speaker = c.attribution();
    facts.add(
        Part.fact("Speaker", speaker == null ? "the article itself" : ClaimCard.speaker(speaker)));
    facts.add(Part.fact("Said as", Words.of(c.modality())));
    if (!c.kinds().isEmpty()) {
      facts.add(Part.fact("Kind", Words.of(c.kinds())));
    }
    if (!c.provisions().isEmpty()) {
      facts.add(Part.fact("Contains", Words.of(c.provisions())));
    }
    facts.add(Part.fact("Confidence", Part.confidence(c.confidence())));
    facts.add(Part.fact("Review", ClaimCard.judged(view.counting())));
    PactId pact = view.pact();
    if (pact != null) {
      facts.add(Part.fact("Pact", a(Address.pact(pact)).add("see its life")));
    }
    if (c.explanation() != null) {
      facts.add(Part.fact("Found by", c.explanation()));
    }
    return el("dl", "facts").add(facts);
  }

  private static Html list(Queue queue) {
    return el("div")
        .add(
            el("h2").add("Waiting"),
            el("ol", "plain waiting")
                .add(queue.listed().stream().map(c -> entry(queue, c)).toList()));
  }

  private static Html entry(Queue queue, ClaimView c) {
    ClaimView current = queue.current();
    Element link =
        a(Address.review(c.claim().id(), queue.from()))
            .add(Part.stage(c.claim().stage()), el("span").add(PartyNames.of(c.claim().parties())));
    boolean here = current != null && current.claim().id().equals(c.claim().id());
    return el("li").add(here ? link.attr("aria-current", "true") : link);
  }

  /** An element that a key activates, with the key shown on it. */
  static Element key(Element element, String key) {
    return element.attr("data-key", key).add(el("kbd").add(key));
  }

  private static Html keys() {
    return el("details", "keys")
        .add(
            key(el("summary").add("Keys "), "?"),
            el("dl", "facts")
                .add(
                    Part.fact("a", "accept"),
                    Part.fact("x, then 1 to 5", "reject, for this reason"),
                    Part.fact("e", "correct"),
                    Part.fact("u", "undo"),
                    Part.fact("space, j", "later"),
                    Part.fact("k", "previous"),
                    Part.fact("Esc", "close what is open")));
  }
}
