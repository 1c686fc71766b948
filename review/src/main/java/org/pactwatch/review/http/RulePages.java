package org.pactwatch.review.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.desk.Answer;
import org.pactwatch.review.desk.RuleDesk;
import org.pactwatch.review.page.RuleFormPage;
import org.pactwatch.review.page.RulePastPage;
import org.pactwatch.review.page.RulesPage;
import org.pactwatch.review.page.TrialFigure;

/** Rules of alerts: shown and tried by all, kept by administrators. Thread-safe. */
final class RulePages {
  private final RuleDesk desk;
  private final AuditLog audit;
  private final Guard guard;
  private final Clock clock;

  RulePages(RuleDesk desk, AuditLog audit, Guard guard, Clock clock) {
    this.desk = desk;
    this.audit = audit;
    this.guard = guard;
    this.clock = clock;
  }

  void list(Context ctx) {
    show(ctx, null);
  }

  private void show(Context ctx, @Nullable Answer answer) {
    Pages.show(
        ctx,
        RulesPage.of(
            desk.isHere() ? desk.rules() : null,
            Door.visitor(ctx).role().covers(Role.ADMIN),
            guard.token(ctx),
            answer));
  }

  void fresh(Context ctx) {
    form(ctx, new RuleFormPage.Filled(RuleDesk.Wanted.nothing(), 0, false, null), null);
  }

  void edit(Context ctx) {
    RuleDesk.Listed listed = find(ctx);
    if (listed.origin() == RuleDesk.Origin.CONFIGURATION) {
      throw Refused.conflict("this rule stands in the configuration and is changed there");
    }
    form(ctx, new RuleFormPage.Filled(listed.rule(), listed.version(), true, null), null);
  }

  private RuleDesk.Listed find(Context ctx) {
    String name = ctx.pathParam("name");
    return desk.rules().rules().stream()
        .filter(r -> r.rule().name().equals(name))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("no such rule: " + name));
  }

  private void form(Context ctx, RuleFormPage.Filled filled, @Nullable TrialFigure tried) {
    TrialFigure.Span span = tried == null ? lastYear() : tried.span();
    Pages.show(ctx, RuleFormPage.of(filled, desk.rules().choices(), guard.token(ctx), span, tried));
  }

  private TrialFigure.Span lastYear() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new TrialFigure.Span(today.minusYears(1).plusDays(1), today);
  }

  /** Keeps a rule, or shows the form again with what is wrong. */
  void save(Context ctx) {
    guard.checkToken(ctx);
    RuleForm form = new RuleForm(ctx);
    RuleDesk.Wanted wanted = form.rule();
    RuleDesk.Ruled ruled = desk.keep(wanted, form.version(), Door.visitor(ctx).name());
    if (ruled.fate() != RuleDesk.Fate.DONE) {
      ctx.status(ruled.fate() == RuleDesk.Fate.OVERTAKEN ? 409 : 400);
      form(ctx, filled(form, wanted, ruled.line()), null);
      return;
    }
    audit.note(Door.visitor(ctx), "alert rule kept", wanted.name(), words(wanted.name()));
    show(ctx, Answer.done(ruled.line()));
  }

  private static RuleFormPage.Filled filled(
      RuleForm form, RuleDesk.Wanted wanted, @Nullable String fault) {
    return new RuleFormPage.Filled(wanted, form.version(), form.value("known") != null, fault);
  }

  /** What the rule asks for since it was kept, for those who read the audit log. */
  private String words(String name) {
    return desk.rules().rules().stream()
        .filter(r -> r.rule().name().equals(name))
        .findFirst()
        .map(r -> r.words().when() + "; " + String.join("; ", r.words().conditions()))
        .orElse("");
  }

  /** Tries the rule of a form that is not kept yet. */
  void trial(Context ctx) {
    guard.checkToken(ctx);
    RuleForm form = new RuleForm(ctx);
    RuleDesk.Wanted wanted = form.rule();
    TrialFigure.Span span = Parameters.span(form.value("from"), form.value("to"), lastYear());
    RuleDesk.Tried tried = desk.onThePast(wanted, span.start(), span.end());
    ctx.status(tried.fault() == null ? 200 : 400);
    form(ctx, filled(form, wanted, tried.fault()), new TrialFigure(span, tried));
  }

  /** Tries a rule there is. */
  void past(Context ctx) {
    RuleDesk.Listed listed = find(ctx);
    Parameters parameters = new Parameters(ctx);
    TrialFigure.Span span =
        Parameters.span(parameters.value("from"), parameters.value("to"), lastYear());
    RuleDesk.Tried tried = desk.onThePast(listed.rule(), span.start(), span.end());
    Pages.show(ctx, RulePastPage.of(listed, new TrialFigure(span, tried)));
  }

  void pause(Context ctx) {
    guard.checkToken(ctx);
    String name = ctx.pathParam("name");
    boolean paused = "true".equals(ctx.formParam("paused"));
    RuleDesk.Ruled ruled = desk.pause(name, paused, Door.visitor(ctx).name());
    if (ruled.fate() == RuleDesk.Fate.DONE) {
      audit.note(Door.visitor(ctx), paused ? "alert rule paused" : "alert rule resumed", name, "");
    }
    show(ctx, answer(ruled));
  }

  void remove(Context ctx) {
    guard.checkToken(ctx);
    String name = ctx.pathParam("name");
    String words = words(name);
    RuleDesk.Ruled ruled = desk.remove(name);
    if (ruled.fate() == RuleDesk.Fate.DONE) {
      audit.note(Door.visitor(ctx), "alert rule removed", name, words);
    }
    show(ctx, answer(ruled));
  }

  private static Answer answer(RuleDesk.Ruled ruled) {
    return ruled.fate() == RuleDesk.Fate.DONE
        ? Answer.done(ruled.line())
        : Answer.refused(ruled.line());
  }
}
