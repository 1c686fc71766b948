package org.pactwatch.review.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.net.URI;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.ConsoleSettings;
import org.pactwatch.review.account.Secrets;

/**
 * Keeps other sites out: while there are no accounts, names other than the loopback's (DNS
 * rebinding); requests made by other sites' pages (Fetch Metadata, Origin, and for forms a token
 * that follows from a cookie they cannot read); and bodies that are too large. Thread-safe.
 */
final class Guard {
  /** The largest body of a request, in bytes. */
  static final int MAX_BODY = 64 * 1024;

  /** The form field with the token. */
  static final String TOKEN = "csrf";

  private static final String COOKIE = "pactwatch-browser";
  private static final int SECRET_LENGTH = 43;
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final ConsoleSettings settings;
  private final BooleanSupplier accounts;

  /**
   * @param accounts whether there are accounts, so that nothing is shown without signing in
   */
  Guard(ConsoleSettings settings, BooleanSupplier accounts) {
    this.settings = settings;
    this.accounts = accounts;
  }

  /** Sets the headers that every answer carries. */
  void harden(Context ctx) {
    ctx.header("Content-Security-Policy", CONTENT_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        // Not no-referrer: browsers then send "Origin: null" with our own forms.
        .header("Referrer-Policy", "same-origin")
        .header("Cache-Control", "no-store");
  }

  /** Refuses what does not come from this machine's own pages or tools. */
  void check(Context ctx) {
    String host = ctx.header("Host");
    if (host == null || !isOurs(nameOf(host))) {
      throw Refused.with(421, "this server is not called " + host);
    }
    if (ctx.method() == HandlerType.GET || ctx.method() == HandlerType.HEAD) {
      return;
    }
    String site = ctx.header("Sec-Fetch-Site");
    String origin = ctx.header("Origin");
    if ((site != null && !site.equals("same-origin"))
        || (origin != null && !isOurs(origin, host))) {
      throw Refused.forged("the request was made by another site");
    }
    // What is deleted is named by the address; a body would have to tell how long it is.
    boolean bare = ctx.method() == HandlerType.DELETE && ctx.header("Transfer-Encoding") == null;
    if (ctx.header("Content-Length") == null && !bare) {
      throw Refused.with(411, "the request does not tell its length");
    }
    if (ctx.contentLength() > MAX_BODY) {
      throw Refused.with(413, "the request is larger than " + MAX_BODY + " bytes");
    }
  }

  /** Names are checked while nobody has to sign in, and where the public one is known. */
  private boolean isOurs(String name) {
    URI known = settings.publicUrl();
    return NAMES.contains(name)
        || (known != null ? name.equals(known.getHost()) : accounts.getAsBoolean());
  }

  /** Behind a proxy that speaks TLS, our own pages are of another scheme than this server. */
  private boolean isOurs(String origin, String host) {
    URI known = settings.publicUrl();
    return origin.equals("http://" + host)
        || (known != null && origin.equals(known.getScheme() + "://" + known.getRawAuthority()));
  }

  /** Whether a request's host names this machine itself. */
  static boolean isThisMachine(String host) {
    return NAMES.contains(nameOf(host));
  }

  private static String nameOf(String host) {
    int port = host.lastIndexOf(':');
    return port > host.lastIndexOf(']') ? host.substring(0, port) : host;
  }

  /**
   * The token that this browser's forms carry: it follows from the session, or from a cookie of its
   * own where nobody has signed in.
   */
  String token(Context ctx) {
    String secret = secret(ctx);
    if (secret == null) {
      secret = Secrets.fresh();
      ctx.attribute(COOKIE, secret);
      ctx.cookie(cookie(COOKIE, secret, SameSite.STRICT));
    }
    return Secrets.digest("form " + secret);
  }

  private static @Nullable String secret(Context ctx) {
    String session = ctx.cookie(Door.SESSION);
    if (session != null && session.length() == SECRET_LENGTH) {
      return session;
    }
    String given = ctx.attribute(COOKIE);
    String browser = given == null ? ctx.cookie(COOKIE) : given;
    return browser != null && browser.length() == SECRET_LENGTH ? browser : null;
  }

  /** Refuses a form that does not carry this browser's token. */
  void checkToken(Context ctx) {
    String secret = secret(ctx);
    String given = ctx.formParam(TOKEN);
    if (secret == null || given == null || !Secrets.same(Secrets.digest("form " + secret), given)) {
      throw Refused.forged("the form is too old or from elsewhere; open its page again");
    }
  }

  /** A cookie that no script gets, for as long as the browser runs. */
  Cookie cookie(String name, String value, SameSite sent) {
    return new Cookie(name, value, "/", -1, settings.secureCookies(), true, null, sent);
  }
}
