package org.pactwatch.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.nodes.Entities;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.ingest.frontier.FeedText;

/**
 * An article as the feed itself carries it, in the place of a page that cannot be had or holds
 * less.
 *
 * @param bytes a page made of it
 * @param context that page's, with the archived feed as its capture
 */
record FeedArticle(byte[] bytes, PageContext context) {
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

  /**
   * The feed's article, if it can be read.
   *
   * @param page what is known of the page that it stands for
   * @param why what is wrong with the page
   */
  static Optional<FeedArticle> of(FeedText text, PageContext page, String why) {
    StringBuilder html = new StringBuilder("<html><head>");
    if (text.author() != null) {
      html.append("<meta name=\"author\" content=\"").append(Entities.escape(text.author()));
      html.append("\">");
    }
    html.append("</head><body><article>");
    if (text.title() != null) {
      html.append("<h1>").append(Entities.escape(text.title())).append("</h1>");
    }
    String body = text.content().contains("<p") ? text.content() : "<p>" + text.content() + "</p>";
    html.append(body).append("</article></body></html>");
    FeedArticle article =
        new FeedArticle(
            html.toString().getBytes(StandardCharsets.UTF_8),
            page.withCapture(text.capture())
                .noted("text/html; charset=utf-8", "read from the feed's own text, since " + why));
    return article.length() > 0 ? Optional.of(article) : Optional.empty();
  }

  /** The feed's article, if it is readable and the page is not, or holds less. */
  static Optional<FeedArticle> better(FeedText text, byte[] page, PageContext context) {
    return EXTRACTOR
        .extract(page, context)
        .fold(
            read ->
                read.article().verdict().isReadable()
                    ? Optional.<FeedArticle>empty()
                    : of(text, context, "the page is " + read.article().verdict())
                        .filter(feed -> feed.length() > read.article().body().length()),
            refused -> of(text, context, "the page could not be read"));
  }

  /** The length of the readable text; 0 if it is none. */
  private int length() {
    return EXTRACTOR
        .extract(bytes, context)
        .fold(
            read -> read.article().verdict().isReadable() ? read.article().body().length() : 0,
            refused -> 0);
  }
}
