package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Attribution;
import org.pactwatch.model.Decision;
import org.pactwatch.model.Modality;
import org.pactwatch.review.html.Html;
import org.pactwatch.store.query.ClaimView;
import org.pactwatch.store.query.EvidenceView;

/** A claim's evidence in its paragraph, and where it stands. */
final class ClaimCard {

  private ClaimCard() {}

  /**
   * The card.
   *
   * @param view the claim, or null if only its evidence is at hand
   */
  static Html of(EvidenceView e, @Nullable ClaimView view) {
    return view == null
        ? el("article", "claim")
            .add(el("blockquote").add(el("mark").add(e.sentence())), Source.of(e))
        : of(view);
  }

  private static Html of(ClaimView c) {
    return el("article", "claim")
        .add(
            el("blockquote").add(Highlight.of(c.passage(), c.evidenceInPassage())),
            Source.of(c),
            el("p", "source").add(Source.separated(notes(c))));
  }

  private static List<Html> notes(ClaimView c) {
    List<Html> notes = new ArrayList<>();
    Attribution speaker = c.claim().attribution();
    if (speaker != null) {
      notes.add(el("span").add("said by " + speaker(speaker)));
    }
    if (c.claim().modality() != Modality.ASSERTED) {
      notes.add(el("span").add(Words.of(c.claim().modality())));
    }
    notes.add(el("span").add("claim " + Words.percent(c.claim().confidence())));
    notes.add(el("span").add(judged(c.counting())));
    notes.add(a(Address.review(c.claim().id())).add("Review"));
    return notes;
  }

  static String speaker(Attribution speaker) {
    String role = speaker.role() == null ? "" : ", " + speaker.role();
    String country = speaker.country() == null ? "" : " (" + PartyNames.of(speaker.country()) + ")";
    return speaker.name() + role + country;
  }

  static String judged(@Nullable Decision counting) {
    return counting == null
        ? "not reviewed"
        : counting.fold(
            new Decision.Cases<String>() {
              @Override
              public String accepted(Decision.Accepted d) {
                return "accepted by " + d.reviewer();
              }

              @Override
              public String rejected(Decision.Rejected d) {
                return "rejected by " + d.reviewer() + ": " + d.reason();
              }

              @Override
              public String corrected(Decision.Corrected d) {
                return "corrected by " + d.reviewer();
              }

              @Override
              public String undone(Decision.Undone d) {
                return "undone by " + d.reviewer();
              }
            });
  }
}
