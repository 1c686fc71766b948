package org.pactwatch.review.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Change;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;
import org.pactwatch.review.page.ArticlePage;
import org.pactwatch.review.page.ChangesPage;
import org.pactwatch.review.page.Layout;
import org.pactwatch.review.page.PactPage;
import org.pactwatch.review.page.PartyNames;
import org.pactwatch.review.page.PicturePage;
import org.pactwatch.review.page.TodayPage;
import org.pactwatch.store.Store;
import org.pactwatch.store.query.ClaimFilter;
import org.pactwatch.store.query.ClaimView;
import org.pactwatch.store.query.PactLife;
import org.pactwatch.store.query.PactQuery;
import org.pactwatch.store.query.PactView;

/** The pages that only show. Thread-safe. */
final class Pages {
  private static final int MOST_CLAIMS = 1000;

  private static final int DAYS = 7;
  private static final int ALERTS = 8;

  private final Console console;
  private final Store store;
  private final Clock clock;

  Pages(Console console) {
    this.console = console;
    this.store = console.rooms.store();
    this.clock = console.clock;
  }

  /** What happened in the last days. */
  void today(Context ctx) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Change> changes =
        new ArrayList<>(
            store
                .picture()
                .changes(
                    today.minusDays(DAYS - 1L).atStartOfDay(ZoneOffset.UTC).toInstant(),
                    today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    Collections.reverse(changes);
    show(
        ctx,
        TodayPage.of(
            new TodayPage.News(
                today,
                changes,
                DAYS,
                console.waiting.count(),
                store.picture().pacts(PactQuery.now()).size(),
                console.rooms.sources().list(),
                store.alerts().latest(ALERTS))));
  }

  void picture(Context ctx) {
    Parameters parameters = new Parameters(ctx);
    PactQuery query = parameters.picture();
    List<PactView> all = store.picture().pacts(new PactQuery(query.asOf(), query.knownAt(), null));
    Party party = query.party();
    List<PactView> pacts = party == null ? all : store.picture().pacts(query);
    show(
        ctx,
        PicturePage.of(
            new PicturePage.Asked(query.asOf(), parameters.value("known"), party),
            pacts,
            choices(all),
            console.waiting.count()));
  }

  private static SortedSet<Party> choices(List<PactView> pacts) {
    SortedSet<Party> parties = new TreeSet<>(Comparator.comparing(PartyNames::of));
    pacts.forEach(
        p -> {
          parties.addAll(p.parties());
          parties.addAll(p.joining());
        });
    return parties;
  }

  void pact(Context ctx) {
    Parameters parameters = new Parameters(ctx);
    PactLife life =
        store
            .picture()
            .pact(new PactId(parameters.id()), parameters.moment("known"))
            .orElseThrow(() -> Refused.notFound("no such pact: " + parameters.id()));
    Map<ClaimId, ClaimView> claims = new HashMap<>();
    store
        .claims()
        .list(new ClaimFilter(null, null, life.id()), MOST_CLAIMS, null)
        .forEach(c -> claims.put(c.claim().id(), c));
    show(ctx, PactPage.of(life, claims, parameters.value("known")));
  }

  void article(Context ctx) {
    String id = new Parameters(ctx).id();
    Article article =
        store
            .claims()
            .article(new ArticleId(id))
            .orElseThrow(() -> Refused.notFound("no such article: " + id));
    show(ctx, ArticlePage.of(article, ClaimsOfArticle.in(store.claims(), article.id())));
  }

  void changes(Context ctx) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Parameters.Period period = new Parameters(ctx).period(today);
    show(
        ctx,
        ChangesPage.of(
            period.from(), period.to(), store.picture().changes(period.start(), period.end())));
  }

  static void show(Context ctx, Layout.Page page) {
    ctx.html(Layout.document(page, Door.visitor(ctx)));
  }
}
