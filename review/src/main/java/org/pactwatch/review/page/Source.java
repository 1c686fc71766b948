package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.ClaimId;
import org.pactwatch.review.html.Html;
import org.pactwatch.store.query.ClaimView;
import org.pactwatch.store.query.EvidenceView;

/** The line that says where a sentence stands: headline, publisher, day. */
final class Source {

  private Source() {}

  static Html of(EvidenceView e) {
    return line(e.article(), e.claim(), e.title(), e.site(), e.url(), e.published());
  }

  static Html of(ClaimView c) {
    return line(c.article(), c.claim().id(), c.title(), c.site(), c.url(), c.published());
  }

  private static Html line(
      ArticleId article,
      ClaimId claim,
      @Nullable String title,
      @Nullable String site,
      @Nullable String url,
      @Nullable LocalDate published) {
    List<Html> pieces = new ArrayList<>();
    pieces.add(
        a(Address.article(article, claim))
            .add(el("bdi").add(title == null ? "Article without a headline" : title)));
    if (published != null) {
      pieces.add(el("span").add(Words.date(published)));
    }
    if (site != null || url != null) {
      pieces.add(Part.outside(url, site == null ? "original" : site));
    }
    return el("p", "source").add(separated(pieces));
  }

  /** Pieces with dots between them. */
  static List<Html> separated(List<Html> pieces) {
    List<Html> separated = new ArrayList<>();
    for (Html piece : pieces) {
      if (!separated.isEmpty()) {
        separated.add(Html.text(" · "));
      }
      separated.add(piece);
    }
    return separated;
  }
}
