package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.desk.ArticleDesk;
import org.pactwatch.review.html.Html;

/** The revisions of an article, and what each changed. */
final class RevisionList {
  private RevisionList() {}

  static Html of(ArticleDesk.@Nullable History history) {
    if (history == null) {
      return Html.none();
    }
    List<Html> entries = new ArrayList<>();
    for (int i = history.revisions().size() - 1; i >= 0; i--) {
      entries.add(entry(history.revisions().get(i)));
    }
    return el("section")
        .add(
            el("h2").add(Words.count(entries.size(), "revision", "revisions")),
            el("p", "sub").add("Page: " + history.page()),
            el("ol", "timeline").add(entries));
  }

  private static Html entry(ArticleDesk.Revision r) {
    return el("li")
        .add(
            el("p", "when").add(el("b").add(Words.moment(r.taken()))),
            r.difference().isEmpty()
                ? el("p", "sub").add("as first taken")
                : el("div", "diff")
                    .add(r.difference().stream().map(RevisionList::paragraph).toList()));
  }

  private static Html paragraph(ArticleDesk.Paragraph p) {
    String before = p.before();
    String after = p.after();
    return el("p")
        .attr("dir", "auto")
        .add(
            before == null ? Html.none() : el("del").add(before),
            before == null || after == null ? Html.none() : Html.text(" "),
            after == null ? Html.none() : el("ins").add(after));
  }
}
