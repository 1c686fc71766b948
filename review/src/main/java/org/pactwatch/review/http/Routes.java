package org.pactwatch.review.http;

import static org.pactwatch.review.account.Role.ADMIN;
import static org.pactwatch.review.account.Role.ANYBODY;
import static org.pactwatch.review.account.Role.REVIEWER;
import static org.pactwatch.review.account.Role.VIEWER;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.pactwatch.review.oidc.OidcSettings;
import org.pactwatch.review.page.Address;
import org.pactwatch.review.page.Asset;
import org.pactwatch.review.queue.AlikeClaims;

/** Which address is answered by what, and which role it needs. */
public final class Routes {

  /** The largest body of a request, in bytes. */
  public static final int MAX_BODY = Guard.MAX_BODY;

  private Routes() {}

  /** Adds everything the console answers to a server's routes. */
  public static void add(RoutesConfig routes, Console console) {
    routes.before(console.guard::harden);
    routes.before(console.guard::check);
    routes.beforeMatched(console.door::admit);
    Failures.add(routes);
    for (Asset asset : Asset.values()) {
      routes.get(asset.path(), ctx -> serve(ctx, asset), ANYBODY);
    }
    doors(routes, console);
    pages(routes, new Pages(console));
    keeping(routes, console);
    review(routes, console);
    ApiRoutes.add(routes, console);
  }

  private static void doors(RoutesConfig routes, Console c) {
    OidcSettings oidc = c.settings.oidc();
    SignIn signIn =
        new SignIn(
            c.accounts,
            c.sessions,
            c.brake,
            c.setup,
            c.guard,
            c.addresses,
            oidc == null ? null : oidc.label());
    if (oidc != null) {
      OidcSignIn provider = new OidcSignIn(c, oidc, signIn);
      routes.get(Address.OIDC, provider::begin, ANYBODY);
      routes.get(Address.OIDC + "/back", provider::end, ANYBODY);
      routes.post(Address.SIGN_OUT, provider::signOut, ANYBODY);
    } else {
      routes.post(Address.SIGN_OUT, signIn::signOut, ANYBODY);
    }
    routes.get(Address.SIGN_IN, signIn::show, ANYBODY);
    routes.post(Address.SIGN_IN, signIn::signIn, ANYBODY);
    routes.get(Address.SETUP + "{secret}", signIn::showSetup, ANYBODY);
    routes.post(Address.SETUP + "{secret}", signIn::setUp, ANYBODY);
    Members members = new Members(c.accounts, c.tokens, c.audit, c.guard, c.brake, c.addresses);
    routes.get(Address.ACCOUNTS, members::list, ADMIN);
    routes.post(Address.ACCOUNTS, members::add, ADMIN);
    routes.post(Address.ACCOUNTS + "/{name}/role", members::changeRole, ADMIN);
    routes.post(Address.ACCOUNTS + "/{name}/password", members::changePassword, ADMIN);
    routes.post(Address.ACCOUNTS + "/{name}/close", members::close, ADMIN);
    routes.get(Address.AUDIT, members::audit, ADMIN);
    routes.get(Address.OWN, members::showOwn, VIEWER);
    routes.post(Address.OWN + "/password", members::changeOwnPassword, VIEWER);
    routes.post(Address.OWN + "/tokens", members::makeToken, VIEWER);
    routes.post(Address.OWN + "/tokens/{id}/revoke", members::revokeToken, VIEWER);
  }

  private static void pages(RoutesConfig routes, Pages pages) {
    routes.get(Address.TODAY, pages::today, VIEWER);
    routes.get(Address.PICTURE, pages::picture, VIEWER);
    routes.get("/pacts/{id}", pages::pact, VIEWER);
    routes.get("/articles/{id}", pages::article, VIEWER);
    routes.get(Address.CHANGES, pages::changes, VIEWER);
    routes.get("/countries/{code}", pages::country, VIEWER);
    routes.get(Address.SEARCH, pages::search, VIEWER);
  }

  private static void keeping(RoutesConfig routes, Console c) {
    Captures captures =
        new Captures(c.rooms.store().claims(), c.rooms.articles(), c.audit, c.guard);
    routes.get("/articles/{id}/capture", captures::show, VIEWER);
    routes.get("/articles/{id}/capture/bytes", captures::download, VIEWER);
    routes.post("/articles/{id}/read-again", captures::readAgain, ADMIN);
    SourcePages sources = new SourcePages(c.rooms.sources(), c.audit, c.guard);
    routes.get(Address.SOURCES, sources::list, VIEWER);
    routes.post(Address.SOURCES, sources::add, ADMIN);
    routes.post(Address.SOURCES + "/test", sources::test, ADMIN);
    routes.post(Address.SOURCES + "/discover", sources::discover, ADMIN);
    routes.post(Address.SOURCES + "/pause", sources::pause, ADMIN);
    AlertPages alerts = new AlertPages(c.rooms.alerts(), c.audit, c.guard, c.clock, c.rules);
    routes.get(Address.ALERTS, alerts::list, VIEWER);
    routes.post(Address.ALERTS + "/silence", alerts::silence, ADMIN);
    routes.post(Address.ALERTS + "/lift", alerts::lift, ADMIN);
    RulePages rules = new RulePages(c.rules, c.guard);
    routes.get(Address.RULES, rules::list, VIEWER);
    routes.post(Address.RULES, rules::save, ADMIN);
    routes.get(Address.RULES + "/new", rules::fresh, ADMIN);
    routes.post(Address.RULES + "/try", rules::trial, ADMIN);
    routes.get(Address.RULES + "/{name}/edit", rules::edit, ADMIN);
    routes.get(Address.RULES + "/{name}/past", rules::past, VIEWER);
    routes.post(Address.RULES + "/{name}/pause", rules::pause, ADMIN);
    routes.post(Address.RULES + "/{name}/remove", rules::remove, ADMIN);
    DeadLetterPages letters = new DeadLetterPages(c.rooms.deadLetters(), c.audit, c.guard);
    routes.get(Address.DEAD_LETTERS, letters::list, VIEWER);
    routes.post(Address.DEAD_LETTERS, letters::settle, ADMIN);
    PactRulings rulings = new PactRulings(c.rooms.store().rulings(), c.audit, c.guard, c.clock);
    routes.post("/pacts/{id}/merge", rulings::merge, REVIEWER);
    routes.post("/pacts/{id}/split", rulings::split, REVIEWER);
    routes.get("/rulings", rulings::list, VIEWER);
    routes.post("/rulings/{number}/undo", rulings::undo, REVIEWER);
  }

  private static void review(RoutesConfig routes, Console c) {
    ReviewQueue queue =
        new ReviewQueue(
            c.rooms.store().claims(),
            c.details,
            c.waiting,
            c.opinions,
            c.judging,
            c.guard,
            c.clock);
    routes.get(Address.REVIEW, queue::show, REVIEWER);
    routes.get(Address.REVIEW + "/next", queue::next, REVIEWER);
    routes.get(Address.REVIEW + "/claims/{id}", queue::one, REVIEWER);
    routes.post(Address.REVIEW + "/later", queue::putOff, REVIEWER);
    routes.post(Address.REVIEW + "/undo", queue::undo, REVIEWER);
    routes.get(Address.REVIEW + "/figures", queue::figures, VIEWER);
    routes.post("/claims/{id}/decisions", queue::decide, REVIEWER);
    Alike alike =
        new Alike(
            new AlikeClaims(c.rooms.database()), c.rooms.store().claims(), c.judging, c.guard);
    routes.get(Address.REVIEW + "/alike", alike::show, REVIEWER);
    routes.post(Address.REVIEW + "/alike", alike::judge, REVIEWER);
  }

  private static void serve(Context ctx, Asset asset) {
    ctx.header("Cache-Control", "max-age=31536000, immutable")
        .contentType(asset.type())
        .result(asset.bytes());
  }
}
