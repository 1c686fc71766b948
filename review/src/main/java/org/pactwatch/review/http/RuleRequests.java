package org.pactwatch.review.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.desk.RuleDesk;
import org.pactwatch.review.page.TrialFigure;

/**
 * What is asked of rules of alerts by pages and by the API alike. What was done stands in the audit
 * log. Thread-safe.
 */
final class RuleRequests {
  private final RuleDesk desk;
  private final AuditLog audit;
  private final Clock clock;

  RuleRequests(RuleDesk desk, AuditLog audit, Clock clock) {
    this.desk = desk;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether this process sees rules at all. */
  boolean areHere() {
    return desk.isHere();
  }

  RuleDesk.Rules all() {
    return here().rules();
  }

  private RuleDesk here() {
    return Api.here(desk, "rules of alerts");
  }

  /** The rule that the path names; where the configuration has one of its name, too, that one. */
  RuleDesk.Listed named(Context ctx) {
    List<RuleDesk.Listed> named = called(ctx.pathParam("name"));
    if (named.isEmpty()) {
      throw Refused.notFound("no such rule: " + ctx.pathParam("name"));
    }
    return named.get(0);
  }

  /** The rule that the console keeps by a name, whatever else is called so. */
  Optional<RuleDesk.Listed> own(String name) {
    return called(name).stream().filter(r -> r.origin() == RuleDesk.Origin.CONSOLE).findFirst();
  }

  /** Whether there is a rule of a name, as far as this process can tell. */
  boolean mayBe(String name) {
    return !desk.isHere() || !called(name).isEmpty();
  }

  private List<RuleDesk.Listed> called(String name) {
    return all().rules().stream().filter(r -> r.rule().name().equals(name)).toList();
  }

  RuleDesk.Ruled keep(Context ctx, RuleDesk.Wanted rule, long version) {
    RuleDesk.Ruled ruled = here().keep(rule, version, Door.visitor(ctx).name());
    return noted(ctx, ruled, "alert rule kept", rule.name(), () -> words(rule.name()));
  }

  RuleDesk.Ruled remove(Context ctx) {
    String name = ctx.pathParam("name");
    String words = words(name);
    return noted(ctx, here().remove(name), "alert rule removed", name, () -> words);
  }

  RuleDesk.Ruled pause(Context ctx, boolean paused) {
    String name = ctx.pathParam("name");
    return noted(
        ctx,
        here().pause(name, paused, Door.visitor(ctx).name()),
        paused ? "alert rule paused" : "alert rule resumed",
        name,
        () -> "");
  }

  private RuleDesk.Ruled noted(
      Context ctx, RuleDesk.Ruled ruled, String action, String name, Supplier<String> detail) {
    if (ruled.fate() == RuleDesk.Fate.DONE) {
      audit.note(Door.visitor(ctx), action, name, detail.get());
    }
    return ruled;
  }

  /** What the console's rule asks for, for those who read the audit log. */
  private String words(String name) {
    return own(name)
        .map(r -> r.words().when() + "; " + String.join("; ", r.words().conditions()))
        .orElse("");
  }

  /** What a rule would have done on days as they were written; in the last year if none were. */
  TrialFigure tried(RuleDesk.Wanted rule, @Nullable String from, @Nullable String to) {
    TrialFigure.Span span = Parameters.span(from, to, lastYear());
    return new TrialFigure(span, here().onThePast(rule, span.start(), span.end()));
  }

  TrialFigure.Span lastYear() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new TrialFigure.Span(today.minusYears(1).plusDays(1), today);
  }
}
