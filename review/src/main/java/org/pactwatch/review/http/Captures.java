package org.pactwatch.review.http;

import io.javalin.http.Context;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.CaptureId;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.desk.Answer;
import org.pactwatch.review.desk.ArticleDesk;
import org.pactwatch.review.page.CapturePage;
import org.pactwatch.store.query.Claims;

/**
 * The archived pages of articles: as source text, or as bytes to be saved, never as a page of this
 * server. Thread-safe.
 */
final class Captures {
  private static final Pattern CHARSET = Pattern.compile("charset=[\"']?([\\w.:-]+)");
  private static final int SHOWN = 400_000;

  private final Claims claims;
  private final ArticleDesk desk;
  private final AuditLog audit;
  private final Guard guard;

  Captures(Claims claims, ArticleDesk desk, AuditLog audit, Guard guard) {
    this.claims = claims;
    this.desk = desk;
    this.audit = audit;
    this.guard = guard;
  }

  void show(Context ctx) {
    Article article = article(ctx);
    ArticleDesk.Captured captured = captured(article);
    String text = new String(captured.bytes(), charset(captured));
    Pages.show(
        ctx,
        CapturePage.of(article, captured, text.length() > SHOWN ? text.substring(0, SHOWN) : text));
  }

  /** As a file: a browser must not show it under this server's name. */
  void download(Context ctx) {
    Article article = article(ctx);
    String name = article.id().value().replaceAll("[^A-Za-z0-9_-]", "_");
    ctx.contentType("application/octet-stream")
        .header("Content-Disposition", "attachment; filename=\"" + name + ".html\"")
        .result(captured(article).bytes());
  }

  void readAgain(Context ctx) {
    guard.checkToken(ctx);
    Article article = article(ctx);
    Answer answer = desk.readAgain(article.id(), id(article));
    if (answer.done()) {
      audit.note(Door.visitor(ctx), "article read again", article.id().value(), "");
    }
    Pages.show(ctx, CapturePage.readAgain(article, answer));
  }

  private Article article(Context ctx) {
    String id = new Parameters(ctx).id();
    return claims
        .article(new ArticleId(id))
        .orElseThrow(() -> Refused.notFound("no such article: " + id));
  }

  private ArticleDesk.Captured captured(Article article) {
    return desk.capture(id(article))
        .orElseThrow(() -> Refused.notFound("the archive of this process does not hold the page"));
  }

  private static CaptureId id(Article article) {
    CaptureId capture = article.capture();
    if (capture == null) {
      throw Refused.notFound("the page of this article was not archived");
    }
    return capture;
  }

  private static Charset charset(ArticleDesk.Captured captured) {
    Matcher named = CHARSET.matcher(captured.type().toLowerCase(Locale.ROOT));
    if (named.find()) {
      try {
        return Charset.forName(named.group(1));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
        // What cannot be shown well is shown all the same, as UTF-8 with marks for bad bytes.
        return StandardCharsets.UTF_8;
      }
    }
    return StandardCharsets.UTF_8;
  }
}
