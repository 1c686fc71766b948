package org.pactwatch.review.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.desk.RuleDesk;
import org.pactwatch.review.page.TrialFigure;

/**
 * Rules of alerts, as JSON. What changes them is sent as JSON, see {@link Api#decide}. Thread-safe.
 */
final class RuleApi {
  private final RuleDesk desk;
  private final AuditLog audit;
  private final Clock clock;

  RuleApi(RuleDesk desk, AuditLog audit, Clock clock) {
    this.desk = desk;
    this.audit = audit;
    this.clock = clock;
  }

  /** A rule to be kept, and the version of it that was seen; none for a new one. */
  record Sent(RuleDesk.@Nullable Wanted rule, @Nullable Long version) {}

  /** Whether a rule is to rest. */
  record Rest(@Nullable Boolean paused) {}

  void list(Context ctx) {
    Api.answer(ctx, here().rules());
  }

  private RuleDesk here() {
    return Api.here(desk, "rules of alerts");
  }

  void keep(Context ctx) {
    Sent sent = Api.body(ctx, Sent.class);
    RuleDesk.Wanted rule = sent.rule();
    String name = ctx.pathParam("name");
    if (rule == null || !(rule.name().isEmpty() || rule.name().equals(name))) {
      throw Refused.unreadable("rule is missing, or has another name than " + name);
    }
    long version = sent.version() == null ? 0 : sent.version();
    done(here().keep(named(rule, name), version, Door.visitor(ctx).name()));
    audit.note(Door.visitor(ctx), "alert rule kept", name, "");
    Api.answer(ctx, found(name));
  }

  private static RuleDesk.Wanted named(RuleDesk.Wanted r, String name) {
    return new RuleDesk.Wanted(
        name,
        r.when(),
        r.parties(),
        r.together(),
        r.kinds(),
        r.stages(),
        r.confidence(),
        r.sources(),
        r.speakers(),
        r.channels(),
        r.repeat());
  }

  private static void done(RuleDesk.Ruled ruled) {
    switch (ruled.fate()) {
      case DONE -> {}
      case REFUSED -> throw Refused.unreadable(ruled.line());
      case OVERTAKEN -> throw Refused.conflict(ruled.line());
    }
  }

  private RuleDesk.Listed found(String name) {
    return here().rules().rules().stream()
        .filter(r -> r.rule().name().equals(name))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("no such rule: " + name));
  }

  void remove(Context ctx) {
    String name = ctx.pathParam("name");
    RuleDesk.Listed listed = found(name);
    if (listed.origin() != RuleDesk.Origin.CONSOLE) {
      throw Refused.conflict("the console does not keep rule '" + name + "'");
    }
    done(desk.remove(name));
    audit.note(Door.visitor(ctx), "alert rule removed", name, listed.words().when());
    Api.answer(ctx, Map.of("removed", name));
  }

  void pause(Context ctx) {
    String name = ctx.pathParam("name");
    Boolean paused = Api.body(ctx, Rest.class).paused();
    if (paused == null) {
      throw Refused.unreadable("paused, true or false, is missing");
    }
    found(name);
    done(desk.pause(name, paused, Door.visitor(ctx).name()));
    audit.note(Door.visitor(ctx), paused ? "alert rule paused" : "alert rule resumed", name, "");
    Api.answer(ctx, found(name));
  }

  /** When a rule there is would have fired. */
  void past(Context ctx) {
    tried(ctx, found(ctx.pathParam("name")).rule());
  }

  /** When a rule that is not kept would have fired. */
  void trial(Context ctx) {
    RuleDesk.Wanted wanted = Api.body(ctx, RuleDesk.Wanted.class);
    here();
    tried(ctx, wanted.name().isEmpty() ? named(wanted, "trial") : wanted);
  }

  private void tried(Context ctx, RuleDesk.Wanted wanted) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Parameters parameters = new Parameters(ctx);
    TrialFigure.Span span =
        Parameters.span(
            parameters.value("from"),
            parameters.value("to"),
            new TrialFigure.Span(today.minusYears(1).plusDays(1), today));
    RuleDesk.Tried tried = desk.onThePast(wanted, span.start(), span.end());
    if (tried.fault() != null) {
      throw Refused.unreadable(tried.fault());
    }
    Api.answer(ctx, tried);
  }
}
