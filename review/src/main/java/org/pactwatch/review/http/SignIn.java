package org.pactwatch.review.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.Account;
import org.pactwatch.review.account.Accounts;
import org.pactwatch.review.account.Sessions;
import org.pactwatch.review.account.SetupLink;
import org.pactwatch.review.account.SignInBrake;
import org.pactwatch.review.page.Address;
import org.pactwatch.review.page.SignInPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in and out, and opening the first account. Thread-safe. */
final class SignIn {
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

  private final Accounts accounts;
  private final Sessions sessions;
  private final SignInBrake brake;
  private final SetupLink setup;
  private final Guard guard;
  private final ClientAddress addresses;
  private final @Nullable String provider;

  /**
   * @param provider what the provider is called by which people may sign in, too, or null
   */
  SignIn(
      Accounts accounts,
      Sessions sessions,
      SignInBrake brake,
      SetupLink setup,
      Guard guard,
      ClientAddress addresses,
      @Nullable String provider) {
    this.provider = provider;
    this.accounts = accounts;
    this.sessions = sessions;
    this.brake = brake;
    this.setup = setup;
    this.guard = guard;
    this.addresses = addresses;
  }

  void show(Context ctx) {
    Pages.show(ctx, SignInPage.of(guard.token(ctx), target(ctx.queryParam("to")), null, provider));
  }

  void signIn(Context ctx) {
    guard.checkToken(ctx);
    String name = text(ctx, "name").strip().toLowerCase(Locale.ROOT);
    String to = target(ctx.formParam("to"));
    String address = addresses.of(ctx);
    Duration wait = brake.begin(name, address);
    if (!wait.isZero()) {
      long seconds = tellWait(ctx, wait);
      again(ctx, to, "Too many tries; wait for " + seconds + " seconds.");
      return;
    }
    Optional<Account> account = accounts.signingIn(name, text(ctx, "password"));
    if (account.isEmpty()) {
      LOG.warn("sign-in failed name={} address={}", printable(name), address);
      ctx.status(HttpStatus.UNAUTHORIZED);
      again(ctx, to, "The name or the password is wrong.");
      return;
    }
    brake.succeeded(name, address);
    begin(ctx, account.get(), to);
  }

  /** Says in the answer's head how many seconds to wait, and gives them. */
  static long tellWait(Context ctx, Duration wait) {
    long seconds = wait.toSeconds() + 1;
    ctx.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", String.valueOf(seconds));
    return seconds;
  }

  private static String printable(String name) {
    return Account.isName(name) ? name : "(no account's name)";
  }

  void again(Context ctx, String to, String line) {
    Pages.show(ctx, SignInPage.of(guard.token(ctx), to, line, provider));
  }

  private void begin(Context ctx, Account account, String to) {
    begin(ctx, account, null, to);
  }

  /** Begins the session of who has come by a provider, if it was by what that vouched with. */
  void begin(Context ctx, Account account, @Nullable String idToken, String to) {
    // Lax, so that a link in an alert's mail leads to its page; forms have their token.
    ctx.cookie(guard.cookie(Door.SESSION, sessions.begin(account, idToken), SameSite.LAX));
    ctx.redirect(to, HttpStatus.SEE_OTHER);
  }

  void signOut(Context ctx) {
    end(ctx);
    ctx.redirect(Address.SIGN_IN, HttpStatus.SEE_OTHER);
  }

  /** Ends the session here; gives what {@link Sessions#end} does. */
  Optional<String> end(Context ctx) {
    guard.checkToken(ctx);
    String secret = ctx.cookie(Door.SESSION);
    ctx.removeCookie(Door.SESSION, "/");
    return secret == null ? Optional.empty() : sessions.end(secret, Door.visitor(ctx));
  }

  void showSetup(Context ctx) {
    checkLink(ctx);
    Pages.show(ctx, SignInPage.setup(guard.token(ctx), ctx.path(), null));
  }

  /** Opens the first account by the one-time link. */
  void setUp(Context ctx) {
    guard.checkToken(ctx);
    checkLink(ctx);
    String name = text(ctx, "name").strip().toLowerCase(Locale.ROOT);
    String password = text(ctx, "password");
    Optional<String> fault = accounts.addFirst(name, password);
    if (fault.isPresent()) {
      ctx.status(HttpStatus.BAD_REQUEST);
      Pages.show(ctx, SignInPage.setup(guard.token(ctx), ctx.path(), fault.get()));
      return;
    }
    setup.used();
    accounts.signingIn(name, password).ifPresent(account -> begin(ctx, account, Address.TODAY));
  }

  private void checkLink(Context ctx) {
    if (!setup.opens(ctx.pathParam("secret"))) {
      throw Refused.notFound(
          "this link was used or is too old; start the console again for another");
    }
    if (accounts.any()) {
      throw Refused.notFound("there is an account already; sign in");
    }
  }

  private static String text(Context ctx, String field) {
    String value = ctx.formParam(field);
    return value == null ? "" : value;
  }

  /** Where to go on: a page of this server only. */
  static String target(@Nullable String to) {
    if (to == null) {
      return Address.TODAY;
    }
    boolean ours =
        to.startsWith("/")
            && !to.startsWith("//")
            && to.indexOf('\\') < 0
            && to.chars().noneMatch(Character::isISOControl);
    return ours ? to : Address.TODAY;
  }
}
