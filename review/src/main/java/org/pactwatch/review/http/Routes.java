package org.pactwatch.review.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import org.pactwatch.review.page.Address;
import org.pactwatch.review.page.Asset;
import org.pactwatch.store.Store;

/** Which address is answered by what. */
public final class Routes {

  /** The largest body of a request, in bytes. */
  public static final int MAX_BODY = Guard.MAX_BODY;

  private Routes() {}

  /** Adds everything the console answers to a server's routes. */
  public static void add(RoutesConfig routes, Store store, Clock clock) {
    Guard guard = new Guard();
    Judging judging = new Judging(store.decisions(), clock);
    routes.before(guard::harden);
    routes.before(guard::check);
    Failures.add(routes);
    for (Asset asset : Asset.values()) {
      routes.get(asset.path(), ctx -> serve(ctx, asset));
    }
    pages(routes, new Pages(store, clock), new ReviewQueue(store.claims(), judging, guard));
    api(routes, new Api(store, judging, clock));
  }

  private static void pages(RoutesConfig routes, Pages pages, ReviewQueue queue) {
    routes.get(Address.PICTURE, pages::picture);
    routes.get("/pacts/{id}", pages::pact);
    routes.get("/articles/{id}", pages::article);
    routes.get(Address.CHANGES, pages::changes);
    routes.get(Address.REVIEW, queue::show);
    routes.post("/claims/{id}/decisions", queue::decide);
  }

  private static void api(RoutesConfig routes, Api api) {
    routes.get(Api.ROOT + "/pacts", api::pacts);
    routes.get(Api.ROOT + "/pacts/{id}", api::pact);
    routes.get(Api.ROOT + "/changes", api::changes);
    routes.get(Api.ROOT + "/claims", api::claims);
    routes.get(Api.ROOT + "/claims/{id}", api::claim);
    routes.get(Api.ROOT + "/articles/{id}", api::article);
    routes.post(Api.ROOT + "/claims/{id}/decisions", api::decide);
  }

  private static void serve(Context ctx, Asset asset) {
    ctx.header("Cache-Control", "max-age=31536000, immutable")
        .contentType(asset.type())
        .result(asset.bytes());
  }
}
