package org.pactwatch.review.http;

import static org.pactwatch.review.account.Role.REVIEWER;
import static org.pactwatch.review.account.Role.VIEWER;

import io.javalin.config.RoutesConfig;

/** What the API answers. */
final class ApiRoutes {
  private ApiRoutes() {}

  static void add(RoutesConfig routes, Console c) {
    Api api = new Api(c.rooms.store(), c.judging, c.clock);
    routes.get(Api.ROOT + "/pacts", api::pacts, VIEWER);
    routes.get(Api.ROOT + "/pacts/{id}", api::pact, VIEWER);
    routes.get(Api.ROOT + "/changes", api::changes, VIEWER);
    routes.get(Api.ROOT + "/claims", api::claims, VIEWER);
    routes.get(Api.ROOT + "/claims/{id}", api::claim, VIEWER);
    routes.get(Api.ROOT + "/articles/{id}", api::article, VIEWER);
    routes.post(Api.ROOT + "/claims/{id}/decisions", api::decide, REVIEWER);
  }
}
