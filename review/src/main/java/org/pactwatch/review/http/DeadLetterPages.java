package org.pactwatch.review.http;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.account.Visitor;
import org.pactwatch.review.desk.Answer;
import org.pactwatch.review.desk.DeadLetterDesk;
import org.pactwatch.review.page.DeadLettersPage;

/** Dead letters: shown to all, settled by administrators. Thread-safe. */
final class DeadLetterPages {
  private static final int MOST = 200;
  private static final int LONGEST_REASON = 500;

  private final DeadLetterDesk desk;
  private final AuditLog audit;
  private final Guard guard;

  DeadLetterPages(DeadLetterDesk desk, AuditLog audit, Guard guard) {
    this.desk = desk;
    this.audit = audit;
    this.guard = guard;
  }

  void list(Context ctx) {
    show(ctx, null);
  }

  private void show(Context ctx, @Nullable Answer answer) {
    Visitor visitor = Door.visitor(ctx);
    Pages.show(
        ctx,
        DeadLettersPage.of(
            desk.isHere() ? desk.waiting(MOST) : null,
            visitor.role().covers(Role.ADMIN),
            guard.token(ctx),
            answer));
  }

  void settle(Context ctx) {
    guard.checkToken(ctx);
    String id = ctx.formParam("id");
    String reason = ctx.formParam("reason");
    boolean replay = "replay".equals(ctx.formParam("do"));
    if (id == null || reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Refused.unreadable(
          "a letter is settled for a reason of at most " + LONGEST_REASON + " characters");
    }
    String by = Door.visitor(ctx).name();
    Answer answer = replay ? desk.replay(id, by, reason) : desk.drop(id, by, reason);
    if (answer.done()) {
      audit.note(
          Door.visitor(ctx), replay ? "dead letter replayed" : "dead letter dropped", id, reason);
    }
    show(ctx, answer);
  }
}
