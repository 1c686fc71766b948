package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.CaptureId;
import org.pactwatch.model.Evidence;
import org.pactwatch.model.Mention;
import org.pactwatch.model.Span;
import org.pactwatch.review.desk.ArticleDesk;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;
import org.pactwatch.store.query.ClaimView;

/** An article as it was read, with the evidence of its claims marked. */
public final class ArticlePage {
  private final Article article;
  private final List<ClaimView> claims;
  private final List<Highlight.Mark> marks;
  private final List<Highlight.Word> words;

  private ArticlePage(Facts facts) {
    this.article = facts.article();
    this.claims = facts.claims();
    this.marks = marks(facts.claims());
    this.words = facts.mentions().stream().map(m -> ClaimWords.word(m, 0)).toList();
  }

  /**
   * What it shows.
   *
   * @param article the article, as it was read last
   * @param claims the claims that this article makes
   * @param mentions what it mentions
   * @param history what became of it, or null if that is not known here
   * @param admin whether the visitor may have it read again
   */
  public record Facts(
      Article article,
      List<ClaimView> claims,
      List<Mention> mentions,
      ArticleDesk.@Nullable History history,
      boolean admin,
      String token) {}

  /** The page. */
  public static Layout.Page of(Facts facts) {
    ArticlePage page = new ArticlePage(facts);
    String title = facts.article().title();
    return new Layout.Page(
        title == null ? "Article" : title,
        Address.PICTURE,
        el("div", "article-page")
            .add(
                el("div").add(page.text(), RevisionList.of(facts.history())), page.sidebar(facts)));
  }

  private static List<Highlight.Mark> marks(List<ClaimView> claims) {
    List<Highlight.Mark> marks = new ArrayList<>();
    for (ClaimView c : claims) {
      marks.add(new Highlight.Mark(c.claim().evidence().span(), Address.anchor(c.claim().id())));
      for (Evidence further : c.claim().furtherEvidence()) {
        marks.add(new Highlight.Mark(further.span(), null));
      }
    }
    return marks;
  }

  private Html text() {
    List<Html> pieces = new ArrayList<>();
    boolean headline = article.blocks().stream().anyMatch(b -> b.role() == BlockRole.HEADLINE);
    String title = article.title();
    if (!headline) {
      pieces.add(el("h1").add(el("bdi").add(title == null ? "Article without a headline" : title)));
    }
    int at = 0;
    for (Block b : article.blocks()) {
      between(at, b.span().start(), pieces);
      pieces.add(block(b));
      if (b.role() == BlockRole.HEADLINE) {
        pieces.add(byline());
      }
      at = b.span().end();
    }
    between(at, article.text().length(), pieces);
    if (!headline) {
      pieces.add(1, byline());
    }
    return el("article", "text").add(pieces);
  }

  /** Text outside of any block is shown, too: nothing that was read may be hidden. */
  private void between(int start, int end, List<Html> pieces) {
    if (end > start && !article.text().substring(start, end).isBlank()) {
      pieces.add(el("p").add(Highlight.of(article.text(), new Span(start, end), marks, words)));
    }
  }

  private Html block(Block b) {
    Element element =
        switch (b.role()) {
          case HEADLINE -> el("h1");
          case SUBHEADING -> el("h2");
          case PARAGRAPH -> el("p");
          case LIST_ITEM -> el("p", "item");
          case QUOTE -> el("blockquote");
        };
    return element.add(Highlight.of(article.text(), b.span(), marks, words));
  }

  private Html byline() {
    List<Html> pieces = new ArrayList<>();
    article.authors().forEach(author -> pieces.add(el("bdi").add(author)));
    article.publication().ifPresent(p -> pieces.add(el("span").add(Words.date(p.day()))));
    URI url = article.url();
    String site = article.site();
    if (url != null || site != null) {
      pieces.add(
          Part.outside(url == null ? null : url.toString(), site == null ? "original" : site));
    }
    if (article.wireCredit() != null) {
      pieces.add(el("span").add("from " + article.wireCredit()));
    }
    return el("p", "source").add(Source.separated(pieces));
  }

  private Html sidebar(Facts facts) {
    return el("aside", "side")
        .add(
            el("h2").add(Words.count(claims.size(), "claim", "claims")),
            el("ol", "plain").add(claims.stream().map(ArticlePage::entry).toList()),
            el("dl", "facts")
                .add(
                    Part.fact("Taken", Words.moment(article.fetchedAt())),
                    Part.fact("Page", Words.of(article.verdict())),
                    Part.fact("Source", article.source().value()),
                    Part.fact("Revision", article.revision())),
            legend(),
            capture(facts));
  }

  private static Html entry(ClaimView c) {
    return el("li")
        .add(
            el("p")
                .add(
                    Part.stage(c.claim().stage()),
                    a("#" + Address.anchor(c.claim().id()))
                        .add(PartyNames.of(c.claim().parties()))),
            el("p", "source")
                .add(
                    Html.text(ClaimCard.judged(c.counting()) + " · "),
                    a(Address.review(c.claim().id())).add("Review"),
                    c.pact() == null
                        ? Html.none()
                        : Html.all(Html.text(" · "), a(Address.pact(c.pact())).add("Pact"))));
  }

  private static Html legend() {
    return el("p", "legend")
        .add(
            el("span", "word w-party").add("party"),
            el("span", "word w-official").add("official"),
            el("span", "word w-agreement").add("agreement"),
            el("mark").add("evidence of a claim"));
  }

  private Html capture(Facts facts) {
    CaptureId capture = article.capture();
    if (capture == null) {
      return el("p", "sub").add("Its page was not archived.");
    }
    return el("div", "actions")
        .add(
            a(Address.article(article.id()) + "/capture")
                .attr("class", "button")
                .add("The page as archived"),
            facts.admin()
                ? Part.post(Address.article(article.id()) + "/read-again", facts.token())
                    .add(
                        el("button")
                            .attr("type", "submit")
                            .attr("aria-describedby", "read-again")
                            .add("Read again"))
                : Html.none(),
            Html.when(
                facts.admin(),
                el("p", "sub")
                    .attr("id", "read-again")
                    .add(
                        "Reading again takes the text above, as it is kept, and finds its claims"
                            + " with the present program; the page is not fetched again.")));
  }
}
