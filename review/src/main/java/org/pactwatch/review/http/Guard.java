package org.pactwatch.review.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites out of a server that only trusts its machine: names other than the loopback's
 * (DNS rebinding), requests made by other sites' pages (Fetch Metadata, Origin, and for forms a
 * token that must be in the cookie and in the form), and bodies that are too large. Thread-safe.
 */
final class Guard {
  /** The largest body of a request, in bytes. */
  static final int MAX_BODY = 64 * 1024;

  /** The form field with the token. */
  static final String TOKEN = "csrf";

  private static final String COOKIE = "pactwatch-csrf";
  private static final int TOKEN_BYTES = 24;
  private static final int TOKEN_LENGTH = 32;
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final SecureRandom random = new SecureRandom();

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
    if (host == null || !NAMES.contains(nameOf(host))) {
      throw Refused.with(421, "this server is not called " + host);
    }
    if (ctx.method() == HandlerType.GET || ctx.method() == HandlerType.HEAD) {
      return;
    }
    String site = ctx.header("Sec-Fetch-Site");
    String origin = ctx.header("Origin");
    if ((site != null && !site.equals("same-origin"))
        || (origin != null && !origin.equals("http://" + host))) {
      throw Refused.forged("the request was made by another site");
    }
    if (ctx.header("Content-Length") == null) {
      throw Refused.with(411, "the request does not tell its length");
    }
    if (ctx.contentLength() > MAX_BODY) {
      throw Refused.with(413, "the request is larger than " + MAX_BODY + " bytes");
    }
  }

  private static String nameOf(String host) {
    int port = host.lastIndexOf(':');
    return port > host.lastIndexOf(']') ? host.substring(0, port) : host;
  }

  /** The token of this browser, which is given one if it has none. */
  String token(Context ctx) {
    String known = ctx.cookie(COOKIE);
    if (known != null && known.length() == TOKEN_LENGTH) {
      return known;
    }
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    ctx.cookie(strict(COOKIE, token));
    return token;
  }

  /** Refuses a form that does not carry this browser's token. */
  void checkToken(Context ctx) {
    String cookie = ctx.cookie(COOKIE);
    if (cookie == null || cookie.length() != TOKEN_LENGTH || !same(cookie, ctx.formParam(TOKEN))) {
      throw Refused.forged("the form is too old or from elsewhere; open its page again");
    }
  }

  private static boolean same(String cookie, @Nullable String field) {
    return field != null
        && MessageDigest.isEqual(
            cookie.getBytes(StandardCharsets.UTF_8), field.getBytes(StandardCharsets.UTF_8));
  }

  /** A cookie that no script and no other site gets, for as long as the browser runs. */
  static Cookie strict(String name, String value) {
    return new Cookie(name, value, "/", -1, false, true, null, SameSite.STRICT);
  }
}
