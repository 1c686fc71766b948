package org.pactwatch.review.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.Accounts;
import org.pactwatch.review.account.ApiTokens;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.account.Sessions;
import org.pactwatch.review.account.Visitor;
import org.pactwatch.review.page.Address;
import org.pactwatch.review.page.Asset;

/**
 * Tells who makes a request, and lets in those whose role suffices for its route. A route without a
 * role lets in nobody. Thread-safe.
 */
final class Door {
  /** The cookie with the session's secret. */
  static final String SESSION = "pactwatch-session";

  private static final String VISITOR = "visitor";
  private static final String BEARER = "Bearer ";

  private final Accounts accounts;
  private final Sessions sessions;
  private final ApiTokens tokens;
  private final boolean open;

  /**
   * @param open whether whoever reaches this server may do everything while there are no accounts
   */
  Door(Accounts accounts, Sessions sessions, ApiTokens tokens, boolean open) {
    this.open = open;
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /** Who makes the request; known once it was admitted. */
  static Visitor visitor(Context ctx) {
    Visitor known = ctx.attribute(VISITOR);
    return known == null ? Visitor.STRANGER : known;
  }

  /** Lets a request through or refuses it. */
  void admit(Context ctx) {
    if (!open && !opensAccount(ctx) && !accounts.any()) {
      throw Refused.forged(
          "there are no accounts yet; the link in the program's output opens the first one, or"
              + " 'pactwatch accounts add' does");
    }
    Visitor visitor = known(ctx);
    ctx.attribute(VISITOR, visitor);
    Role needed = needed(ctx.routeRoles());
    if (needed != null && visitor.role().covers(needed)) {
      return;
    }
    if (visitor.via() != Visitor.Via.NOTHING || needed == null) {
      throw Refused.forged(
          needed == null
              ? "nobody may do this"
              : "this needs the role " + needed.name().toLowerCase(java.util.Locale.ROOT));
    }
    if (ctx.path().startsWith("/api/")) {
      ctx.header("WWW-Authenticate", "Bearer");
      throw Refused.with(401, "an API token is needed: Authorization: Bearer …");
    }
    if (ctx.method() != HandlerType.GET) {
      throw Refused.with(401, "you are not signed in any more; sign in and do it again");
    }
    throw new SignInNeeded(here(ctx));
  }

  private static boolean opensAccount(Context ctx) {
    return ctx.path().startsWith(Address.SETUP) || ctx.path().startsWith(Asset.FOLDER);
  }

  private static @Nullable Role needed(Set<RouteRole> roles) {
    return roles.stream().findFirst().map(Role.class::cast).orElse(null);
  }

  private static String here(Context ctx) {
    String query = ctx.queryString();
    String here = ctx.path() + (query == null ? "" : "?" + query);
    return Address.SIGN_IN + "?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
  }

  /**
   * Whether a request that was let in would still be, for one whose answer goes on for long. Asking
   * does not count as using the session.
   */
  BooleanSupplier admission(Context ctx) {
    Role needed = needed(ctx.routeRoles());
    String token = token(ctx);
    String session = ctx.cookie(SESSION);
    return () -> needed != null && again(token, session).role().covers(needed);
  }

  private Visitor again(@Nullable String token, @Nullable String session) {
    if (token != null) {
      return tokens.holder(token).orElse(Visitor.STRANGER);
    }
    return session == null || session.isBlank()
        ? unknown()
        : sessions.holder(session).orElseGet(this::unknown);
  }

  private Visitor known(Context ctx) {
    String token = token(ctx);
    if (token != null) {
      return tokens.visitor(token).orElse(Visitor.STRANGER);
    }
    String session = ctx.cookie(SESSION);
    return session == null || session.isBlank()
        ? unknown()
        : sessions.visitor(session).orElseGet(this::unknown);
  }

  private Visitor unknown() {
    return open && !accounts.any() ? Visitor.LOCAL : Visitor.STRANGER;
  }

  private static @Nullable String token(Context ctx) {
    String authorization = ctx.header("Authorization");
    return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? authorization.substring(BEARER.length()).strip()
        : null;
  }

  /** Somebody wants to see a page and has to sign in first. */
  static final class SignInNeeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String address;

    SignInNeeded(String address) {
      super("sign in first", null, false, false);
      this.address = address;
    }

    String address() {
      return address;
    }
  }
}
