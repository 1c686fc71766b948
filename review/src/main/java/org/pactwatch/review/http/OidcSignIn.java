package org.pactwatch.review.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.ConsoleSettings;
import org.pactwatch.review.account.Account;
import org.pactwatch.review.account.Accounts;
import org.pactwatch.review.account.Secrets;
import org.pactwatch.review.oidc.Attempt;
import org.pactwatch.review.oidc.Attempts;
import org.pactwatch.review.oidc.Identities;
import org.pactwatch.review.oidc.NotSignedIn;
import org.pactwatch.review.oidc.OidcSettings;
import org.pactwatch.review.oidc.Provider;
import org.pactwatch.review.oidc.Vouched;
import org.pactwatch.review.page.Address;
import org.pactwatch.review.page.SignedOutPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in by the provider, to it and back, and out. Thread-safe. */
final class OidcSignIn {
  private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
  private static final String COOKIE = "pactwatch-signing-in";
  private static final int LONGEST = 4096;

  private final ConsoleSettings settings;
  private final OidcSettings oidc;
  private final Provider provider;
  private final Attempts attempts;
  private final Identities identities;
  private final Accounts accounts;
  private final SignIn signIn;
  private final Guard guard;

  OidcSignIn(Console c, OidcSettings oidc, SignIn signIn) {
    this.settings = c.settings;
    this.oidc = oidc;
    this.provider = new Provider(oidc);
    this.attempts = new Attempts(c.rooms.database(), c.clock);
    this.identities = new Identities(c.rooms.database(), c.accounts, c.clock);
    this.accounts = c.accounts;
    this.signIn = signIn;
    this.guard = c.guard;
  }

  /** Sends the browser to the provider. */
  void begin(Context ctx) {
    checkAccounts();
    String state = Secrets.fresh();
    String browser = Secrets.fresh();
    Attempt attempt =
        new Attempt(Secrets.fresh(), Secrets.fresh(), SignIn.target(ctx.queryParam("to")));
    try {
      URI there = provider.begin(attempt, state, back(ctx));
      attempts.begin(state, browser, attempt);
      // Lax, since the browser comes back from another site.
      ctx.cookie(guard.cookie(COOKIE, browser, SameSite.LAX));
      ctx.redirect(there.toString(), HttpStatus.SEE_OTHER);
    } catch (NotSignedIn e) {
      refuse(ctx, e);
    }
  }

  /** Takes whom the provider sends back. */
  void end(Context ctx) {
    checkAccounts();
    try {
      Attempt attempt = attempt(ctx);
      Vouched vouched = provider.end(attempt, code(ctx), back(ctx));
      Account account = identities.account(vouched.person());
      signIn.begin(ctx, account, vouched.idToken(), attempt.target());
    } catch (NotSignedIn e) {
      refuse(ctx, e);
    }
  }

  /**
   * Signs somebody out here, and where they have come by the provider, there, too. The browser goes
   * there from a page of its own: browsers do not follow a form to another site than the form's.
   */
  void signOut(Context ctx) {
    Optional<String> idToken = signIn.end(ctx);
    if (idToken.isEmpty()) {
      ctx.redirect(Address.SIGN_IN, HttpStatus.SEE_OTHER);
      return;
    }
    try {
      String hint = idToken.get().isEmpty() ? null : idToken.get();
      Optional<URI> there =
          provider.signOut(hint, base(ctx).map(b -> b.resolve(Address.SIGN_IN)).orElse(null));
      there.ifPresentOrElse(
          address -> {
            ctx.header("Refresh", "0;url=" + address);
            Pages.show(ctx, SignedOutPage.going(oidc.label(), address));
          },
          () -> ctx.redirect(Address.SIGN_IN, HttpStatus.SEE_OTHER));
    } catch (NotSignedIn e) {
      LOG.warn("sign-out by provider failed issuer={} line=\"{}\"", oidc.issuer(), e.line());
      Pages.show(ctx, SignedOutPage.hereOnly(oidc.label(), e.line()));
    }
  }

  /** A provider opens no first account: nobody would be an administrator. */
  private void checkAccounts() {
    if (!accounts.any()) {
      throw Refused.forged(
          "there are no accounts yet; the link in the program's output opens the first one, or"
              + " 'pactwatch accounts add' does");
    }
  }

  private Attempt attempt(Context ctx) {
    String browser = ctx.cookie(COOKIE);
    String state = ctx.queryParam("state");
    ctx.removeCookie(COOKIE, "/");
    Optional<Attempt> attempt =
        browser == null || state == null ? Optional.empty() : attempts.end(state, browser);
    return attempt.orElseThrow(
        () ->
            Refused.forged(
                "this sign-in was not begun here, is too old or was used already; try again"));
  }

  private String code(Context ctx) {
    String error = ctx.queryParam("error");
    if (error != null) {
      String shown = error.matches("[a-z_]{1,40}") ? error : "an error";
      throw Refused.forged(oidc.label() + " has not signed you in: " + shown.replace('_', ' '));
    }
    String issuer = ctx.queryParam("iss"); // RFC 9207
    if (issuer != null && !issuer.equals(oidc.issuer().toString())) {
      throw Refused.forged("another provider than " + oidc.label() + " has answered");
    }
    String code = ctx.queryParam("code");
    if (code == null || code.isBlank() || code.length() > LONGEST) {
      throw Refused.unreadable(oidc.label() + " has given no code");
    }
    return code;
  }

  /** Where the provider sends people back to, which it has to know. */
  private URI back(Context ctx) {
    return base(ctx)
        .orElseThrow(
            () ->
                Refused.with(
                    500,
                    "signing in by "
                        + oidc.label()
                        + " needs 'run --public-url'; tell whoever runs this"))
        .resolve(Address.OIDC + "/back");
  }

  /** The address by which people know this console, if it can be told. */
  private Optional<URI> base(Context ctx) {
    URI known = settings.publicUrl();
    String host = ctx.header("Host");
    return known == null && host != null && Guard.isThisMachine(host)
        ? Optional.of(URI.create("http://" + host + "/"))
        : Optional.ofNullable(known);
  }

  private void refuse(Context ctx, NotSignedIn e) {
    LOG.warn(
        "sign-in by provider failed issuer={} line=\"{}\" cause=\"{}\"",
        oidc.issuer(),
        e.line(),
        cause(e.getCause()));
    ctx.status(e.isProvidersFault() ? HttpStatus.BAD_GATEWAY : HttpStatus.FORBIDDEN);
    signIn.again(ctx, Address.TODAY, e.line() + ".");
  }

  private static String cause(@Nullable Throwable cause) {
    return cause == null ? "" : String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
  }
}
