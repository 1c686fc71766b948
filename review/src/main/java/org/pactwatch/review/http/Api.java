package org.pactwatch.review.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.desk.AlertDesk;
import org.pactwatch.review.desk.DeadLetterDesk;
import org.pactwatch.review.desk.Desk;
import org.pactwatch.review.desk.SourceDesk;
import org.pactwatch.review.page.PartyNames;
import org.pactwatch.review.queue.Draw;
import org.pactwatch.store.Store;
import org.pactwatch.store.query.Articles;
import org.pactwatch.store.query.ClaimView;
import org.pactwatch.store.query.Officials;
import org.pactwatch.store.query.PactLife;
import org.pactwatch.store.query.PactQuery;
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

  private final Console console;
  private final ChangeFeed feed;
  private final Store store;
  private final Judging judging;
  private final Clock clock;

  Api(Console console, ChangeFeed feed) {
    this.console = console;
    this.feed = feed;
    this.store = console.rooms.store();
    this.judging = console.judging;
    this.clock = console.clock;
  }

  void pacts(Context ctx) {
    answer(ctx, Map.of("pacts", store.picture().pacts(new Parameters(ctx).picture())));
  }

  void pact(Context ctx) {
    Parameters parameters = new Parameters(ctx);
    PactId id = new PactId(parameters.id());
    Optional<PactLife> life = store.picture().pact(id, parameters.moment("known"));
    if (life.isPresent()) {
      answer(ctx, life.get());
      return;
    }
    PactId now =
        store
            .picture()
            .successor(id)
            .orElseThrow(() -> Refused.notFound("no such pact: " + id.value()));
    ctx.redirect(
        ROOT + "/pacts/" + URLEncoder.encode(now.value(), StandardCharsets.UTF_8),
        HttpStatus.SEE_OTHER);
  }

  /** What changed in a period of days; with {@code after}, what changed after a change. */
  void changes(Context ctx) {
    Parameters parameters = new Parameters(ctx);
    String after = parameters.value("after");
    if (after != null || parameters.value("limit") != null) {
      int limit = parameters.limit(CLAIMS, MOST_CLAIMS);
      List<ChangeFeed.Numbered> page = feed.after(number(after), limit);
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("changes", page.stream().map(ChangeFeed.Numbered::change).toList());
      if (!page.isEmpty()) {
        body.put("next", String.valueOf(page.get(page.size() - 1).position()));
      }
      answer(ctx, body);
      return;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Parameters.Period period = new Parameters(ctx).period(today);
    answer(ctx, Map.of("changes", store.picture().changes(period.start(), period.end())));
  }

  private static long number(@Nullable String written) {
    try {
      return written == null ? 0 : Long.parseLong(written);
    } catch (NumberFormatException e) {
      throw Refused.unreadable("after is no cursor: " + written);
    }
  }

  void country(Context ctx) {
    Party party = party(ctx);
    Officials.Filter of = new Officials.Filter(null, party, null);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("party", party);
    body.put("name", PartyNames.of(party));
    body.put("pacts", store.picture().pacts(PactQuery.now().of(party)));
    body.put("periods", console.details.periods(party));
    body.put("officials", store.officials().officials(of, CLAIMS));
    body.put("statements", store.officials().statements(of, CLAIMS));
    answer(ctx, body);
  }

  private static Party party(Context ctx) {
    String code = ctx.pathParam("code");
    return PartyNames.find(code)
        .orElseThrow(() -> Refused.notFound("no country or organisation: " + code));
  }

  void search(Context ctx) {
    Parameters parameters = new Parameters(ctx);
    String words = parameters.value("q");
    if (words == null) {
      throw Refused.unreadable("q, the words to search for, is missing");
    }
    Articles.Search search =
        new Articles.Search(
            words, parameters.day("from"), parameters.day("to"), parameters.party());
    answer(
        ctx,
        Map.of("articles", store.articles().search(search, parameters.limit(CLAIMS, MOST_CLAIMS))));
  }

  void sources(Context ctx) {
    SourceDesk desk = here(console.rooms.sources(), "sources");
    answer(ctx, Map.of("sources", desk.list()));
  }

  void alerts(Context ctx) {
    int limit = new Parameters(ctx).limit(CLAIMS, MOST_CLAIMS);
    AlertDesk desk = here(console.rooms.alerts(), "alerts");
    answer(ctx, Map.of("alerts", desk.latest(limit)));
  }

  void deadLetters(Context ctx) {
    int limit = new Parameters(ctx).limit(CLAIMS, MOST_CLAIMS);
    DeadLetterDesk desk = here(console.rooms.deadLetters(), "dead letters");
    answer(ctx, Map.of("letters", desk.waiting(limit)));
  }

  /** An empty list would say that all is well. */
  static <D extends Desk> D here(D desk, String what) {
    if (!desk.isHere()) {
      throw Refused.notFound(what + " are not seen from here: this process does not keep them");
    }
    return desk;
  }

  /** The next claim of the queue, held for whoever asks; no claim if none waits. */
  void next(Context ctx) {
    Parameters parameters = new Parameters(ctx);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("waiting", console.waiting.count());
    console
        .waiting
        .next(Door.visitor(ctx).name(), parameters.wish(), List.of())
        .ifPresent(
            draw -> {
              body.put("why", draw.why());
              store
                  .claims()
                  .claim(draw.claim())
                  .ifPresent(
                      c -> {
                        body.put("expected", c.decisions().size());
                        body.put("claim", draw.why() == Draw.Why.SECOND ? unjudged(c) : c);
                      });
            });
    answer(ctx, body);
  }

  /** A claim without what others held of it: a second opinion is an independent one. */
  private static ClaimView unjudged(ClaimView c) {
    return new ClaimView(
        c.claim(),
        c.article(),
        c.title(),
        c.url(),
        c.site(),
        c.published(),
        c.extractor(),
        c.counts(),
        c.passage(),
        c.passageStart(),
        c.pact(),
        List.of(),
        null);
  }

  /** A page of the audit log, the latest first. */
  void audit(Context ctx) {
    Parameters parameters = new Parameters(ctx);
    int limit = parameters.limit(CLAIMS, MOST_CLAIMS);
    String before = parameters.value("before");
    List<AuditLog.Entry> page =
        console.audit.latest(
            parameters.value("who"), before == null ? Long.MAX_VALUE : number(before), limit);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("entries", page);
    if (page.size() == limit) {
      body.put("next", String.valueOf(page.get(limit - 1).number()));
    }
    answer(ctx, body);
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

  /** Takes a decision or a second opinion. */
  void decide(Context ctx) {
    ClaimId claim = new ClaimId(new Parameters(ctx).id());
    Ruling ruling = body(ctx, Ruling.class);
    Judging.Judged judged =
        judging.judge(claim, ruling, Door.visitor(ctx), Rulings.why(ruling.why()));
    ctx.status(HttpStatus.CREATED);
    answer(ctx, judged);
  }

  /** What was sent as JSON; other types could come from forms of other sites. */
  static <T> T body(Context ctx, Class<T> type) {
    String sent = ctx.contentType();
    if (sent == null || !sent.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
      throw Refused.with(415, "this is sent as application/json");
    }
    try {
      T value = JSON.readValue(ctx.bodyAsBytes(), type);
      if (value == null) {
        throw Refused.unreadable("the body is empty");
      }
      return value;
    } catch (JacksonException e) {
      throw Refused.unreadable("the body cannot be read: " + e.getOriginalMessage());
    }
  }

  static void answer(Context ctx, Object body) {
    ctx.contentType("application/json").result(JSON.writeValueAsBytes(body));
  }
}
