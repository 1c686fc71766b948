package org.pactwatch.review.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Change;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.model.Party;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.desk.AlertDesk;
import org.pactwatch.review.desk.SourceDesk;
import org.pactwatch.review.html.Html;
import org.pactwatch.review.page.Address;
import org.pactwatch.review.page.ArticlePage;
import org.pactwatch.review.page.ChangesPage;
import org.pactwatch.review.page.CountryPage;
import org.pactwatch.review.page.Layout;
import org.pactwatch.review.page.PactPage;
import org.pactwatch.review.page.PartyNames;
import org.pactwatch.review.page.PicturePage;
import org.pactwatch.review.page.RulingForms;
import org.pactwatch.review.page.SearchPage;
import org.pactwatch.review.page.TodayPage;
import org.pactwatch.store.Store;
import org.pactwatch.store.query.ArticleHit;
import org.pactwatch.store.query.Articles;
import org.pactwatch.store.query.ClaimFilter;
import org.pactwatch.store.query.ClaimView;
import org.pactwatch.store.query.Officials;
import org.pactwatch.store.query.PactLife;
import org.pactwatch.store.query.PactQuery;
import org.pactwatch.store.query.PactView;

/** The pages that only show. Thread-safe. */
final class Pages {
  private static final int MOST_CLAIMS = 1000;

  private static final int DAYS = 7;
  private static final int LONGEST_SPAN = 30;
  private static final int ALERTS = 8;
  private static final int PEOPLE = 30;
  private static final int HITS = 100;

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
    SourceDesk sources = console.rooms.sources();
    AlertDesk alerts = console.rooms.alerts();
    show(
        ctx,
        TodayPage.of(
            new TodayPage.News(
                today,
                changes,
                DAYS,
                console.waiting.count(),
                store.picture().pacts(PactQuery.now()).size(),
                sources.isHere() ? sources.list() : null,
                alerts.isHere() ? alerts.latest(ALERTS) : null)));
  }

  void picture(Context ctx) {
    Parameters parameters = new Parameters(ctx);
    PactQuery query = parameters.picture();
    PicturePage.Asked asked = parameters.asked();
    List<PactView> all = store.picture().pacts(new PactQuery(query.asOf(), query.knownAt(), null));
    List<PactView> pacts = query.party() == null ? all : store.picture().pacts(query);
    show(
        ctx,
        PicturePage.of(
            asked,
            pacts.stream().filter(asked::includes).toList(),
            choices(all),
            span(),
            console.waiting.count()));
  }

  private PicturePage.Span span() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate first = console.details.firstDay().orElse(today.minusYears(1));
    LocalDate floor = today.minusYears(LONGEST_SPAN);
    LocalDate begin = first.isBefore(floor) ? floor : first;
    return new PicturePage.Span(begin.isBefore(today) ? begin : today.minusDays(1), today);
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
    PactId id = new PactId(parameters.id());
    Optional<PactLife> there = store.picture().pact(id, parameters.moment("known"));
    if (there.isEmpty()) {
      leadOn(ctx, id);
      return;
    }
    PactLife life = there.get();
    Map<ClaimId, ClaimView> claims = new HashMap<>();
    store
        .claims()
        .list(new ClaimFilter(null, null, life.id()), MOST_CLAIMS, null)
        .forEach(c -> claims.put(c.claim().id(), c));
    String known = parameters.value("known");
    PactPage.Facts facts =
        new PactPage.Facts(
            life,
            claims,
            console.details.sources(life.id()),
            console.details.provisions(life.id()),
            known,
            store.picture().origin(life.id()).orElse(null),
            formerly(parameters, life.id()));
    boolean rules = known == null && Door.visitor(ctx).role().covers(Role.REVIEWER);
    show(
        ctx,
        PactPage.of(
            facts,
            rules
                ? RulingForms.of(
                    life,
                    store.picture().pacts(PactQuery.now()),
                    store.rulings().last(),
                    console.guard.token(ctx))
                : Html.none()));
  }

  /** Links that were made before a pact was renamed or merged lead to what it is now. */
  private void leadOn(Context ctx, PactId id) {
    PactId now =
        store
            .picture()
            .successor(id)
            .orElseThrow(() -> Refused.notFound("no such pact: " + id.value()));
    ctx.redirect(Address.pactOnceKnownAs(now, id), HttpStatus.SEE_OTHER);
  }

  /** The id by which the pact was asked for, if it is what that one has become. */
  private @Nullable PactId formerly(Parameters parameters, PactId now) {
    String value = parameters.value("formerly");
    PactId formerly = value == null ? null : new PactId(value);
    return formerly == null || store.picture().successor(formerly).filter(now::equals).isEmpty()
        ? null
        : formerly;
  }

  void article(Context ctx) {
    String id = new Parameters(ctx).id();
    Article article =
        store
            .claims()
            .article(new ArticleId(id))
            .orElseThrow(() -> Refused.notFound("no such article: " + id));
    show(
        ctx,
        ArticlePage.of(
            new ArticlePage.Facts(
                article,
                ClaimsOfArticle.in(store.claims(), article.id()),
                console.details.mentions(article.id()),
                console.rooms.articles().history(article.id()).orElse(null),
                Door.visitor(ctx).role().covers(Role.ADMIN),
                console.guard.token(ctx))));
  }

  void country(Context ctx) {
    Party party =
        PartyNames.find(ctx.pathParam("code"))
            .orElseThrow(
                () -> Refused.notFound("no country or organisation: " + ctx.pathParam("code")));
    Officials.Filter of = new Officials.Filter(null, party, null);
    show(
        ctx,
        CountryPage.of(
            new CountryPage.Facts(
                party,
                store.picture().pacts(PactQuery.now().of(party)),
                console.details.periods(party),
                store.officials().officials(of, PEOPLE),
                store.officials().statements(of, PEOPLE),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))));
  }

  void search(Context ctx) {
    Parameters parameters = new Parameters(ctx);
    String words = parameters.value("q");
    List<ArticleHit> hits =
        words == null
            ? List.of()
            : store
                .articles()
                .search(
                    new Articles.Search(words, parameters.day("from"), parameters.day("to"), null),
                    HITS);
    show(
        ctx,
        SearchPage.of(
            new SearchPage.Found(
                words,
                parameters.value("from"),
                parameters.value("to"),
                hits,
                words == null ? List.of() : named(words))));
  }

  /** The pacts whose name or parties hold all of the words. */
  private List<PactView> named(String words) {
    List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).replace("\"", "").split("\\s+"));
    return store.picture().pacts(PactQuery.now()).stream()
        .filter(
            p -> {
              String all = (p.name() + " " + PartyNames.of(p.parties())).toLowerCase(Locale.ROOT);
              return wanted.stream().allMatch(all::contains);
            })
        .limit(PEOPLE)
        .toList();
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
