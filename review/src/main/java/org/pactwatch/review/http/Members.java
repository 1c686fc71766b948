package org.pactwatch.review.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.Accounts;
import org.pactwatch.review.account.ApiTokens;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.account.SignInBrake;
import org.pactwatch.review.account.Visitor;
import org.pactwatch.review.page.AccountPages;
import org.pactwatch.review.page.Address;
import org.pactwatch.review.page.AuditPage;

/** Accounts, one's own password and tokens, and the audit log. Thread-safe. */
final class Members {
  private static final int ENTRIES = 100;

  private final Accounts accounts;
  private final ApiTokens tokens;
  private final AuditLog audit;
  private final Guard guard;
  private final SignInBrake brake;
  private final ClientAddress addresses;

  Members(
      Accounts accounts,
      ApiTokens tokens,
      AuditLog audit,
      Guard guard,
      SignInBrake brake,
      ClientAddress addresses) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.audit = audit;
    this.guard = guard;
    this.brake = brake;
    this.addresses = addresses;
  }

  void list(Context ctx) {
    Pages.show(ctx, AccountPages.all(accounts.all(), guard.token(ctx), Door.visitor(ctx)));
  }

  void add(Context ctx) {
    guard.checkToken(ctx);
    done(
        ctx,
        accounts.add(
            text(ctx, "name").strip().toLowerCase(Locale.ROOT),
            text(ctx, "password"),
            role(ctx),
            Door.visitor(ctx)));
  }

  void changeRole(Context ctx) {
    guard.checkToken(ctx);
    done(ctx, accounts.changeRole(ctx.pathParam("name"), role(ctx), Door.visitor(ctx)));
  }

  void changePassword(Context ctx) {
    guard.checkToken(ctx);
    done(
        ctx,
        accounts.changePassword(ctx.pathParam("name"), text(ctx, "password"), Door.visitor(ctx)));
  }

  void close(Context ctx) {
    guard.checkToken(ctx);
    done(ctx, accounts.close(ctx.pathParam("name"), Door.visitor(ctx)));
  }

  private static void done(Context ctx, Optional<String> fault) {
    if (fault.isPresent()) {
      throw Refused.unreadable(fault.get());
    }
    ctx.redirect(Address.ACCOUNTS, HttpStatus.SEE_OTHER);
  }

  void showOwn(Context ctx) {
    showOwn(ctx, null);
  }

  private void showOwn(Context ctx, @Nullable String secret) {
    Visitor visitor = Door.visitor(ctx);
    Pages.show(ctx, AccountPages.own(visitor, tokens.of(visitor.name()), guard.token(ctx), secret));
  }

  void changeOwnPassword(Context ctx) {
    guard.checkToken(ctx);
    Visitor visitor = ofAnAccount(ctx);
    checkPresent(ctx, visitor.name());
    accounts
        .changePassword(visitor.name(), text(ctx, "password"), visitor)
        .ifPresent(
            fault -> {
              throw Refused.unreadable(fault);
            });
    ctx.redirect(Address.SIGN_IN, HttpStatus.SEE_OTHER);
  }

  /** Who found a browser open must not guess the password here either. */
  private void checkPresent(Context ctx, String name) {
    String address = addresses.of(ctx);
    Duration wait = brake.begin(name, address);
    if (!wait.isZero()) {
      throw Refused.with(
          HttpStatus.TOO_MANY_REQUESTS.getCode(),
          "too many tries; wait for " + SignIn.tellWait(ctx, wait) + " seconds");
    }
    if (accounts.signingIn(name, text(ctx, "old")).isEmpty()) {
      throw Refused.forged("the present password is wrong; nothing was changed");
    }
    brake.succeeded(name, address);
  }

  void makeToken(Context ctx) {
    guard.checkToken(ctx);
    Visitor visitor = ofAnAccount(ctx);
    String label = text(ctx, "label").strip();
    if (label.isEmpty()) {
      throw Refused.unreadable("say what the token is for");
    }
    showOwn(ctx, tokens.make(visitor, label, role(ctx)));
  }

  void revokeToken(Context ctx) {
    guard.checkToken(ctx);
    if (!tokens.revoke(number(ctx.pathParam("id")), Door.visitor(ctx))) {
      throw Refused.notFound("there is no such token of yours");
    }
    ctx.redirect(Address.OWN, HttpStatus.SEE_OTHER);
  }

  private static Visitor ofAnAccount(Context ctx) {
    Visitor visitor = Door.visitor(ctx);
    if (visitor.via() != Visitor.Via.SESSION) {
      throw Refused.forged("this is for those who signed in with an account's password");
    }
    return visitor;
  }

  void audit(Context ctx) {
    Parameters parameters = new Parameters(ctx);
    String before = parameters.value("before");
    String who = parameters.value("who");
    Pages.show(
        ctx,
        AuditPage.of(
            audit.latest(who, before == null ? Long.MAX_VALUE : number(before), ENTRIES),
            who,
            ENTRIES));
  }

  private static long number(String written) {
    try {
      return Long.parseLong(written);
    } catch (NumberFormatException e) {
      throw Refused.unreadable("no number: " + written);
    }
  }

  private static Role role(Context ctx) {
    String written = text(ctx, "role").toUpperCase(Locale.ROOT);
    try {
      return Role.valueOf(written);
    } catch (IllegalArgumentException e) {
      throw Refused.unreadable("role is none of viewer, reviewer, admin: " + written);
    }
  }

  private static String text(Context ctx, String field) {
    String value = ctx.formParam(field);
    return value == null ? "" : value;
  }
}
