package org.pactwatch.review.http;

import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.desk.RuleDesk;

/**
 * Rules of alerts, as JSON. What changes them is sent as JSON, see {@link Api#decide}. Thread-safe.
 */
final class RuleApi {
  private final RuleRequests rules;

  RuleApi(RuleRequests rules) {
    this.rules = rules;
  }

  /** A rule to be kept, and the version of it that was seen; none for a new one. */
  record Sent(RuleDesk.@Nullable Wanted rule, @Nullable Long version) {}

  /** Whether a rule is to rest. */
  record Rest(@Nullable Boolean paused) {}

  void list(Context ctx) {
    Api.answer(ctx, rules.all());
  }

  void keep(Context ctx) {
    Sent sent = Api.body(ctx, Sent.class);
    RuleDesk.Wanted rule = sent.rule();
    String name = ctx.pathParam("name");
    if (rule == null || !(rule.name().isEmpty() || rule.name().equals(name))) {
      throw Refused.unreadable("rule is missing, or has another name than " + name);
    }
    long version = sent.version() == null ? 0 : sent.version();
    done(rules.keep(ctx, rule.named(name), version));
    Api.answer(ctx, rules.named(ctx));
  }

  private static void done(RuleDesk.Ruled ruled) {
    switch (ruled.fate()) {
      case DONE -> {}
      case REFUSED -> throw Refused.unreadable(ruled.line());
      case OVERTAKEN -> throw Refused.conflict(ruled.line());
    }
  }

  void remove(Context ctx) {
    String name = rules.named(ctx).rule().name();
    if (rules.own(name).isEmpty()) {
      throw Refused.conflict("the console does not keep rule '" + name + "'");
    }
    done(rules.remove(ctx));
    Api.answer(ctx, Map.of("removed", name));
  }

  void pause(Context ctx) {
    Boolean paused = Api.body(ctx, Rest.class).paused();
    if (paused == null) {
      throw Refused.unreadable("paused, true or false, is missing");
    }
    rules.named(ctx);
    done(rules.pause(ctx, paused));
    Api.answer(ctx, rules.named(ctx));
  }

  /** When a rule there is would have fired. */
  void past(Context ctx) {
    tried(ctx, rules.named(ctx).rule());
  }

  /** When a rule that is not kept would have fired. */
  void trial(Context ctx) {
    RuleDesk.Wanted wanted = Api.body(ctx, RuleDesk.Wanted.class);
    tried(ctx, wanted.name().isEmpty() ? wanted.named("trial") : wanted);
  }

  private void tried(Context ctx, RuleDesk.Wanted wanted) {
    Parameters asked = new Parameters(ctx);
    RuleDesk.Tried tried = rules.tried(wanted, asked.value("from"), asked.value("to")).tried();
    if (tried.fault() != null) {
      throw Refused.unreadable(tried.fault());
    }
    Api.answer(ctx, tried);
  }
}
