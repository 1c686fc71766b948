package org.pactwatch.eval.alerts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pactwatch.alert.fact.Freshness;
import org.pactwatch.alert.quiet.Grouping;
import org.pactwatch.alert.rule.StandardRules;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.alert.settings.ChannelPlan;
import org.pactwatch.alert.settings.ChannelSettings;
import org.pactwatch.alert.settings.Retries;
import org.pactwatch.app.alerting.AlertRoom;
import org.pactwatch.app.engine.DataDirectory;
import org.pactwatch.app.engine.Engines;
import org.pactwatch.app.pipeline.Membership;
import org.pactwatch.app.pipeline.Pipeline;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.ingest.ArticleReader;
import org.pactwatch.ingest.ArticleSink;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.model.Article;
import org.pactwatch.model.Party;
import org.pactwatch.model.PartyNames;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Migrations;
import org.pactwatch.stream.KafkaConnection;
import org.pactwatch.stream.Topics;

/**
 * Measures the time from when an article's page is read to when the webhook about its pact is
 * received, with embedded engines in this process. Argument: how many articles, half a second
 * apart.
 */
public final class AlertLatency {
  private static final long APART_MILLIS = 500;
  private static final int WARMING_UP = 10;
  private static final List<String> COUNTRIES =
      List.of(
          "KE", "OM", "NO", "CA", "JP", "PH", "PL", "GR", "QA", "SG", "AU", "ID", "CL", "PE", "SE",
          "FI", "EG", "MA", "VN", "TH", "KZ", "UZ", "BR", "RO");

  private AlertLatency() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int articles = Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("alert-latency");
    try (DataDirectory data = DataDirectory.open(folder);
        Engines engines = Engines.embedded(data, System.err::println);
        Database database =
            Database.open(
                engines.database().jdbcUrl(),
                engines.database().user(),
                engines.database().password(),
                8,
                List.of(Migrations.ofStore(), AlertRoom.migrations()));
        Receiver receiver = new Receiver(0, 0, 1)) {
      KafkaConnection kafka = engines.broker().connection();
      Topics.create(kafka, Duration.ofSeconds(30));
      Store store = Store.upToDate(database, Clock.systemUTC());
      try (AlertRoom alerts =
              AlertRoom.of(
                  database,
                  store,
                  kafka,
                  settings(receiver.address()),
                  List::of,
                  Clock.systemUTC());
          Pipeline pipeline =
              Pipeline.whole(
                  kafka,
                  store,
                  new ArticleReading(LanguageModels.load()),
                  alerts::take,
                  Membership.alone("latency"),
                  change -> {})) {
        alerts.start();
        pipeline.start();
        measure(articles, pipeline.entrance(), receiver, folder);
      }
    }
    System.exit(0);
  }

  private static AlertSettings settings(URI receiver) {
    ChannelPlan hook =
        new ChannelPlan(
            "hook",
            new ChannelSettings.Webhook(receiver, List.of(new byte[24]), true),
            Grouping.STANDARD,
            Retries.STANDARD);
    return new AlertSettings(
        StandardRules.with(0.5),
        List.of(hook),
        List.of(),
        Freshness.STANDARD,
        AlertSettings.GROWTH,
        AlertSettings.LINK);
  }

  private static void measure(int articles, ArticleSink entrance, Receiver receiver, Path folder)
      throws IOException, InterruptedException {
    Map<String, Long> begun = new HashMap<>();
    try (Fetcher fetcher = new Fetcher(FetchSettings.usual(""), Clock.systemUTC())) {
      ArticleReader reader = new ArticleReader(fetcher, Clock.systemUTC());
      for (int i = 0; i < articles + WARMING_UP; i++) {
        Path page = Files.writeString(folder.resolve("a" + i + ".html"), page(i));
        begun.put(page.getFileName().toString(), System.nanoTime());
        Article article =
            reader
                .read(page)
                .fold(
                    r -> r.article(),
                    refused -> {
                      throw new IllegalStateException(refused.line());
                    });
        deliver(entrance, article);
        Thread.sleep(APART_MILLIS);
      }
    }
    Thread.sleep(5000);
    tell(articles, begun, receiver);
  }

  private static void deliver(ArticleSink entrance, Article article) {
    try {
      entrance.deliver(article);
    } catch (Exception e) {
      throw new IllegalStateException("the article was not taken", e);
    }
  }

  private static void tell(int articles, Map<String, Long> begun, Receiver receiver) {
    List<Double> seconds = new ArrayList<>();
    List<Receiver.Request> requests = receiver.requests();
    List<Long> starts = begun.values().stream().sorted().toList();
    for (int i = WARMING_UP; i < starts.size(); i++) {
      long start = starts.get(i);
      long next = i + 1 < starts.size() ? starts.get(i + 1) : Long.MAX_VALUE;
      requests.stream()
          .filter(r -> r.nanos() > start && r.nanos() < next)
          .findFirst()
          .ifPresent(r -> seconds.add((r.nanos() - start) / 1e9));
    }
    Collections.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "%d of %d articles told before the next came; p50 %.3f s, p95 %.3f s, most %.3f s%n",
        seconds.size(),
        articles,
        seconds.get(seconds.size() / 2),
        seconds.get((int) (seconds.size() * 0.95)),
        seconds.get(seconds.size() - 1));
  }

  private static String page(int number) {
    int one = number % COUNTRIES.size();
    int other = (one + 1 + number / COUNTRIES.size()) % COUNTRIES.size();
    String a = PartyNames.of(new Party(COUNTRIES.get(one)));
    String b = PartyNames.of(new Party(COUNTRIES.get(other)));
    LocalDate day = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    return """
    <html lang="en"><head><title>%1$s and %2$s sign defence pact</title>
    <meta property="article:published_time" content="%3$sT06:00:00Z"></head><body><article>
    <h1>%1$s and %2$s sign defence pact</h1>
    <p>%1$s and %2$s signed a defence cooperation agreement on %3$s, the defence ministers of both
    countries said after talks that had taken two years.</p>
    <p>The agreement provides for joint exercises at sea and for training of officers. It will be
    put before the parliaments of both countries, the ministers told reporters in number %4$d of a
    series of briefings that were held in the capital.</p>
    </article></body></html>
    """
        .formatted(a, b, day, number);
  }
}
