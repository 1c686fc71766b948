package org.pactwatch.review.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.account.Visitor;
import org.pactwatch.review.desk.AlertDesk;
import org.pactwatch.review.desk.Answer;
import org.pactwatch.review.page.AlertsPage;

/** Alerts: shown to all, silenced by administrators. Thread-safe. */
final class AlertPages {
  private static final int MOST = 100;
  private static final int LONGEST_DAYS = 365;
  private static final int LONGEST_TEXT = 500;

  private final AlertDesk desk;
  private final AuditLog audit;
  private final Guard guard;
  private final Clock clock;
  private final RuleRequests rules;

  AlertPages(AlertDesk desk, AuditLog audit, Guard guard, Clock clock, RuleRequests rules) {
    this.rules = rules;
    this.desk = desk;
    this.audit = audit;
    this.guard = guard;
    this.clock = clock;
  }

  void list(Context ctx) {
    show(ctx, null);
  }

  private void show(Context ctx, @Nullable Answer answer) {
    Visitor visitor = Door.visitor(ctx);
    Pages.show(
        ctx,
        AlertsPage.of(
            desk.isHere() ? desk.latest(MOST) : null,
            desk.silences(),
            visitor.role().covers(Role.ADMIN),
            guard.token(ctx),
            answer));
  }

  void silence(Context ctx) {
    guard.checkToken(ctx);
    String rule = text(ctx, "rule");
    String subject = text(ctx, "subject");
    String reason = text(ctx, "reason");
    int days = FormText.whole("days", text(ctx, "days"), 1, LONGEST_DAYS);
    if (reason.isEmpty()) {
      throw Refused.unreadable("a silence needs a reason");
    }
    if (!rule.isEmpty() && !rules.mayBe(rule)) {
      throw Refused.unreadable("there is no rule '" + rule + "' to be silenced");
    }
    String by = Door.visitor(ctx).name();
    Answer answer =
        desk.silence(rule, subject, clock.instant().plus(Duration.ofDays(days)), by, reason);
    if (answer.done()) {
      audit.note(Door.visitor(ctx), "alerts silenced", (rule + " " + subject).strip(), reason);
    }
    show(ctx, answer);
  }

  void lift(Context ctx) {
    guard.checkToken(ctx);
    int silence = FormText.whole("silence", text(ctx, "silence"), 1, Integer.MAX_VALUE);
    Answer answer = desk.lift(silence, Door.visitor(ctx).name());
    if (answer.done()) {
      audit.note(Door.visitor(ctx), "silence ended", String.valueOf(silence), "");
    }
    show(ctx, answer);
  }

  private static String text(Context ctx, String field) {
    return FormText.of(ctx, field, LONGEST_TEXT);
  }
}
