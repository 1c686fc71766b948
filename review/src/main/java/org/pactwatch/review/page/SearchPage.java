package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PactId;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;
import org.pactwatch.store.query.ArticleHit;
import org.pactwatch.store.query.PactView;

/** Finds articles by their words, and pacts by their names and parties. */
public final class SearchPage {

  /**
   * What was asked and found.
   *
   * @param words the words, or null if nothing was asked
   * @param from the first day, as it was written, or null
   * @param to the last day, as it was written, or null
   * @param hits the articles
   * @param pacts the pacts
   */
  public record Found(
      @Nullable String words,
      @Nullable String from,
      @Nullable String to,
      List<ArticleHit> hits,
      List<PactView> pacts) {}

  private SearchPage() {}

  /** The page. */
  public static Layout.Page of(Found f) {
    String words = f.words();
    return new Layout.Page(
        words == null ? "Search" : words + " · Search",
        Address.SEARCH,
        Html.all(
            el("header", "page").add(el("h1").add("Search")),
            el("form", "filter")
                .attr("method", "get")
                .attr("action", Address.SEARCH)
                .attr("role", "search")
                .add(
                    Part.field(
                        "Words, \"exact phrases\", or, -without",
                        Part.input("search", "q", words == null ? "" : words)
                            .flag("autofocus", words == null)
                            .attr("size", "40")
                            .attr("maxlength", "200")),
                    Part.field(
                        "From", Part.input("date", "from", f.from() == null ? "" : f.from())),
                    Part.field("To", Part.input("date", "to", f.to() == null ? "" : f.to())),
                    el("button", "primary").attr("type", "submit").add("Search")),
            words == null ? Html.none() : results(f)));
  }

  private static Html results(Found f) {
    if (f.hits().isEmpty() && f.pacts().isEmpty()) {
      return el("p", "empty").add("Nothing was found.");
    }
    return Html.all(
        Html.when(
            !f.pacts().isEmpty(),
            el("section").add(el("h2").add("Pacts"), PicturePage.table(f.pacts()))),
        el("section")
            .add(
                el("h2").add(Words.count(f.hits().size(), "article", "articles")),
                el("ol", "changes compact").add(f.hits().stream().map(SearchPage::hit).toList())));
  }

  private static Html hit(ArticleHit h) {
    List<Html> facts = new ArrayList<>();
    if (h.published() != null) {
      facts.add(el("span").add(Words.date(h.published())));
    }
    if (h.site() != null || h.url() != null) {
      facts.add(Part.outside(h.url(), h.site() == null ? "original" : h.site()));
    }
    for (PactId pact : h.pacts()) {
      facts.add(a(Address.pact(pact)).add("pact " + Words.shortened(pact.value())));
    }
    return el("li", "hit")
        .add(
            el("p", "name")
                .add(
                    a(Address.article(h.article()))
                        .add(
                            el("bdi")
                                .add(
                                    h.title() == null ? "Article without a headline" : h.title()))),
            passage(h.passage()),
            el("p", "source").add(Source.separated(facts)));
  }

  /** The words found stand between angle quotes; those of the article itself only break a mark. */
  private static Html passage(String passage) {
    Element p = el("p").attr("dir", "auto");
    int at = 0;
    for (int open = passage.indexOf('«'); open >= 0; open = passage.indexOf('«', at)) {
      int close = passage.indexOf('»', open);
      if (close < 0) {
        break;
      }
      p.add(passage.substring(at, open));
      p.add(el("em").add(passage.substring(open + 1, close)));
      at = close + 1;
    }
    return p.add(passage.substring(at));
  }
}
