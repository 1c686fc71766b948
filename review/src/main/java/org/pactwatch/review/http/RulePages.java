package org.pactwatch.review.http;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.desk.Answer;
import org.pactwatch.review.desk.RuleDesk;
import org.pactwatch.review.page.RuleFormPage;
import org.pactwatch.review.page.RulePastPage;
import org.pactwatch.review.page.RulesPage;
import org.pactwatch.review.page.TrialFigure;

/** Rules of alerts: shown and tried by all, kept by administrators. Thread-safe. */
final class RulePages {
  private final RuleRequests rules;
  private final Guard guard;

  RulePages(RuleRequests rules, Guard guard) {
    this.rules = rules;
    this.guard = guard;
  }

  void list(Context ctx) {
    show(ctx, null);
  }

  private void show(Context ctx, @Nullable Answer answer) {
    Pages.show(
        ctx,
        RulesPage.of(
            rules.areHere() ? rules.all() : null,
            Door.visitor(ctx).role().covers(Role.ADMIN),
            guard.token(ctx),
            answer));
  }

  void fresh(Context ctx) {
    form(ctx, new RuleFormPage.Filled(RuleDesk.Wanted.nothing(), 0, false, null), null);
  }

  void edit(Context ctx) {
    RuleDesk.Listed listed = rules.named(ctx);
    if (listed.origin() == RuleDesk.Origin.CONFIGURATION) {
      ctx.status(409);
      show(
          ctx,
          Answer.refused(
              "The configuration has the rule "
                  + listed.rule().name()
                  + ", and it is changed there."));
      return;
    }
    form(ctx, new RuleFormPage.Filled(listed.rule(), listed.version(), true, null), null);
  }

  private void form(Context ctx, RuleFormPage.Filled filled, @Nullable TrialFigure tried) {
    TrialFigure.Span span = tried == null ? rules.lastYear() : tried.span();
    Pages.show(ctx, RuleFormPage.of(filled, rules.all().choices(), guard.token(ctx), span, tried));
  }

  /** Keeps a rule, or shows the form again with what is wrong. */
  void save(Context ctx) {
    guard.checkToken(ctx);
    RuleForm form = new RuleForm(ctx);
    RuleDesk.Wanted wanted = form.rule();
    RuleDesk.Ruled ruled = rules.keep(ctx, wanted, form.version());
    if (ruled.fate() != RuleDesk.Fate.DONE) {
      ctx.status(ruled.fate() == RuleDesk.Fate.OVERTAKEN ? 409 : 400);
      form(ctx, filled(form, wanted, "This cannot be kept: " + ruled.line()), null);
      return;
    }
    show(ctx, answer(ruled));
  }

  private static RuleFormPage.Filled filled(
      RuleForm form, RuleDesk.Wanted wanted, @Nullable String fault) {
    return new RuleFormPage.Filled(wanted, form.version(), form.value("known") != null, fault);
  }

  /** Tries the rule of a form that is not kept yet. */
  void trial(Context ctx) {
    guard.checkToken(ctx);
    RuleForm form = new RuleForm(ctx);
    RuleDesk.Wanted wanted = form.rule();
    TrialFigure figure = rules.tried(wanted, form.value("from"), form.value("to"));
    String fault = figure.tried().fault();
    ctx.status(fault == null ? 200 : 400);
    form(ctx, filled(form, wanted, fault == null ? null : "Not tried: " + fault), figure);
  }

  /** Tries a rule there is. */
  void past(Context ctx) {
    RuleDesk.Listed listed = rules.named(ctx);
    Parameters asked = new Parameters(ctx);
    Pages.show(
        ctx,
        RulePastPage.of(
            listed, rules.tried(listed.rule(), asked.value("from"), asked.value("to"))));
  }

  void pause(Context ctx) {
    guard.checkToken(ctx);
    show(ctx, answer(rules.pause(ctx, "true".equals(ctx.formParam("paused")))));
  }

  void remove(Context ctx) {
    guard.checkToken(ctx);
    show(ctx, answer(rules.remove(ctx)));
  }

  private static Answer answer(RuleDesk.Ruled ruled) {
    return ruled.fate() == RuleDesk.Fate.DONE
        ? Answer.done(ruled.line())
        : Answer.refused(ruled.line());
  }
}
