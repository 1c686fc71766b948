package org.pactwatch.review.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.account.Visitor;
import org.pactwatch.review.desk.Answer;
import org.pactwatch.review.desk.SourceDesk;
import org.pactwatch.review.page.Address;
import org.pactwatch.review.page.SourcesPage;

/** The sources: listed for all, kept by administrators. Thread-safe. */
final class SourcePages {
  private static final List<String> KINDS = List.of("feed", "sitemap", "section");

  private final SourceDesk desk;
  private final AuditLog audit;
  private final Guard guard;

  SourcePages(SourceDesk desk, AuditLog audit, Guard guard) {
    this.desk = desk;
    this.audit = audit;
    this.guard = guard;
  }

  void list(Context ctx) {
    show(ctx, null, null);
  }

  private void show(Context ctx, @Nullable Answer answer, SourceDesk.@Nullable Search search) {
    Visitor visitor = Door.visitor(ctx);
    if (answer != null && !answer.done()) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Pages.show(
        ctx,
        SourcesPage.of(
            desk.isHere() ? desk.list() : null,
            visitor.role().covers(Role.ADMIN),
            guard.token(ctx),
            answer,
            search));
  }

  void add(Context ctx) {
    guard.checkToken(ctx);
    URI location = location(ctx);
    String name = text(ctx, "name").strip();
    Answer answer = desk.add(location, kind(ctx), name);
    if (answer.done()) {
      audit.note(Door.visitor(ctx), "source added", location.toString(), name);
    }
    show(ctx, answer, null);
  }

  void test(Context ctx) {
    guard.checkToken(ctx);
    show(ctx, desk.test(location(ctx), kind(ctx)), null);
  }

  void discover(Context ctx) {
    guard.checkToken(ctx);
    show(ctx, null, desk.discover(location(ctx)));
  }

  void pause(Context ctx) {
    guard.checkToken(ctx);
    String id = text(ctx, "id");
    boolean paused = Boolean.parseBoolean(text(ctx, "paused"));
    Answer answer = desk.pause(id, paused);
    if (!answer.done()) {
      show(ctx, answer, null);
      return;
    }
    audit.note(Door.visitor(ctx), paused ? "source paused" : "source resumed", id, "");
    ctx.redirect(Address.SOURCES, HttpStatus.SEE_OTHER);
  }

  private static URI location(Context ctx) {
    String written = text(ctx, "location").strip();
    try {
      URI uri = new URI(written);
      if (uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw Refused.unreadable("no address: " + written + ": " + e.getReason());
    }
    throw Refused.unreadable("no address of the web: " + written);
  }

  private static String kind(Context ctx) {
    String kind = text(ctx, "kind");
    if (!KINDS.contains(kind)) {
      throw Refused.unreadable("kind is none of feed, sitemap, section: " + kind);
    }
    return kind;
  }

  private static String text(Context ctx, String field) {
    String value = ctx.formParam(field);
    return value == null ? "" : value;
  }
}
