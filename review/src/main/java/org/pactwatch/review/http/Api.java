package org.pactwatch.review.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.review.queue.Draw;
import org.pactwatch.store.Decided;
import org.pactwatch.store.Store;
import org.pactwatch.store.query.ClaimView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the pages show, as JSON. Thread-safe. */
final class Api {
  /** The path under which it is served. */
  static final String ROOT = "/api/v1";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          // A misspelt name must not pass for a missing one.
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final int CLAIMS = 50;
  private static final int MOST_CLAIMS = 500;

  private final Store store;
  private final Judging judging;
  private final Clock clock;

  Api(Store store, Judging judging, Clock clock) {
    this.store = store;
    this.judging = judging;
    this.clock = clock;
  }

  void pacts(Context ctx) {
    answer(ctx, Map.of("pacts", store.picture().pacts(new Parameters(ctx).picture())));
  }

  void pact(Context ctx) {
    Parameters parameters = new Parameters(ctx);
    answer(
        ctx,
        store
            .picture()
            .pact(new PactId(parameters.id()), parameters.moment("known"))
            .orElseThrow(() -> Refused.notFound("no such pact: " + parameters.id())));
  }

  void changes(Context ctx) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Parameters.Period period = new Parameters(ctx).period(today);
    answer(ctx, Map.of("changes", store.picture().changes(period.start(), period.end())));
  }

  /** A page of claims; {@code next} is the cursor of the following page, if there may be one. */
  void claims(Context ctx) {
    Parameters parameters = new Parameters(ctx);
    int limit = parameters.limit(CLAIMS, MOST_CLAIMS);
    List<ClaimView> page =
        store.claims().list(parameters.claims(), limit, parameters.claim("after"));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("claims", page);
    if (page.size() == limit) {
      body.put("next", page.get(limit - 1).claim().id());
    }
    answer(ctx, body);
  }

  void claim(Context ctx) {
    String id = new Parameters(ctx).id();
    answer(
        ctx,
        store
            .claims()
            .claim(new ClaimId(id))
            .orElseThrow(() -> Refused.notFound("no such claim: " + id)));
  }

  void article(Context ctx) {
    String id = new Parameters(ctx).id();
    Article article =
        store
            .claims()
            .article(new ArticleId(id))
            .orElseThrow(() -> Refused.notFound("no such article: " + id));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("article", article);
    body.put("claims", ClaimsOfArticle.in(store.claims(), article.id()));
    answer(ctx, body);
  }

  /** Takes a decision. JSON only: a form of another site cannot send it without being asked. */
  void decide(Context ctx) {
    String type = ctx.contentType();
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
      throw Refused.with(415, "a decision is sent as application/json");
    }
    ClaimId claim = new ClaimId(new Parameters(ctx).id());
    Decided.Recorded recorded =
        judging.decide(claim, ruling(ctx.bodyAsBytes()), Door.visitor(ctx), Draw.Why.ASKED);
    ctx.status(HttpStatus.CREATED);
    answer(ctx, recorded);
  }

  private static Ruling ruling(byte[] body) {
    try {
      Ruling ruling = JSON.readValue(body, Ruling.class);
      if (ruling == null) {
        throw Refused.unreadable("the body is empty");
      }
      return ruling;
    } catch (JacksonException e) {
      throw Refused.unreadable("the body is no decision: " + e.getOriginalMessage());
    }
  }

  static void answer(Context ctx, Object body) {
    ctx.contentType("application/json").result(JSON.writeValueAsBytes(body));
  }
}
