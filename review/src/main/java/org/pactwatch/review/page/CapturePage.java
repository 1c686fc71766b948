package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.review.desk.Answer;
import org.pactwatch.review.desk.ArticleDesk;
import org.pactwatch.review.html.Html;

/** The archived page of an article, as source text. */
public final class CapturePage {
  private CapturePage() {}

  /** The page, with as much of the source as is shown. */
  public static Layout.Page of(Article article, ArticleDesk.Captured captured, String source) {
    return new Layout.Page(
        "Archived page",
        Address.PICTURE,
        Html.all(
            heading(article, "The page as archived"),
            el("dl", "facts")
                .add(
                    Part.fact("Taken", Words.moment(captured.at())),
                    Part.fact(
                        "Address", Part.outside(captured.address(), shown(captured.address()))),
                    Part.fact("Type", captured.type().isEmpty() ? "not told" : captured.type()),
                    Part.fact("Size", captured.bytes().length + " bytes")),
            el("p")
                .add(
                    a(Address.article(article.id()) + "/capture/bytes")
                        .attr("class", "button")
                        .add("Save the bytes")),
            el("pre", "raw").attr("tabindex", "0").attr("dir", "auto").add(source)));
  }

  private static String shown(@Nullable String address) {
    return address == null ? "none" : address;
  }

  /** What came of reading it again. */
  public static Layout.Page readAgain(Article article, Answer answer) {
    return new Layout.Page(
        "Read again",
        Address.PICTURE,
        Html.all(
            heading(article, answer.done() ? "Read again" : "This did not work"),
            Html.all(answer.lines().stream().map(l -> (Html) el("p").add(l)).toList())));
  }

  private static Html heading(Article article, String title) {
    String headline = article.title();
    return el("header", "page")
        .add(
            el("h1").add(title),
            el("p", "lead")
                .add(
                    a(Address.article(article.id()))
                        .add(
                            el("bdi")
                                .add(headline == null ? "Article without a headline" : headline))));
  }
}
