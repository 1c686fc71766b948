package org.pactwatch.review.http;

import static org.pactwatch.review.account.Role.ADMIN;
import static org.pactwatch.review.account.Role.ANYBODY;
import static org.pactwatch.review.account.Role.REVIEWER;
import static org.pactwatch.review.account.Role.VIEWER;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What the API answers. Every path stands in {@code openapi.json}, which a test compares. */
final class ApiRoutes {
  private static final String DOCUMENT = "/org/pactwatch/review/openapi.json";

  private ApiRoutes() {}

  static void add(RoutesConfig routes, Console c) {
    ChangeFeed feed = new ChangeFeed(c.rooms.database());
    Api api = new Api(c, feed);
    routes.get(Api.ROOT + "/openapi.json", ApiRoutes::document, ANYBODY);
    routes.get(Api.ROOT + "/pacts", api::pacts, VIEWER);
    routes.get(Api.ROOT + "/pacts/{id}", api::pact, VIEWER);
    routes.get(Api.ROOT + "/countries/{code}", api::country, VIEWER);
    routes.get(Api.ROOT + "/changes", api::changes, VIEWER);
    routes.sse(Api.ROOT + "/events", c.events(feed)::listen, VIEWER);
    routes.get(Api.ROOT + "/claims", api::claims, VIEWER);
    routes.get(Api.ROOT + "/claims/{id}", api::claim, VIEWER);
    routes.post(Api.ROOT + "/claims/{id}/decisions", api::decide, REVIEWER);
    routes.get(Api.ROOT + "/queue/next", api::next, REVIEWER);
    routes.get(Api.ROOT + "/articles/{id}", api::article, VIEWER);
    routes.get(Api.ROOT + "/search", api::search, VIEWER);
    routes.get(Api.ROOT + "/sources", api::sources, VIEWER);
    routes.get(Api.ROOT + "/alerts", api::alerts, VIEWER);
    RuleApi rules = new RuleApi(c.rules);
    routes.get(Api.ROOT + "/alert-rules", rules::list, VIEWER);
    routes.put(Api.ROOT + "/alert-rules/{name}", rules::keep, ADMIN);
    routes.delete(Api.ROOT + "/alert-rules/{name}", rules::remove, ADMIN);
    routes.post(Api.ROOT + "/alert-rules/{name}/pause", rules::pause, ADMIN);
    routes.get(Api.ROOT + "/alert-rules/{name}/past", rules::past, VIEWER);
    routes.post(Api.ROOT + "/alert-rule-trials", rules::trial, ADMIN);
    routes.get(Api.ROOT + "/dead-letters", api::deadLetters, VIEWER);
    routes.get(Api.ROOT + "/audit", api::audit, ADMIN);
  }

  private static void document(Context ctx) {
    try (InputStream in = ApiRoutes.class.getResourceAsStream(DOCUMENT)) {
      if (in == null) {
        throw new IOException(DOCUMENT + " is not on the class path");
      }
      ctx.contentType("application/json").result(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
