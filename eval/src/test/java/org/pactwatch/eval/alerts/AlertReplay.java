package org.pactwatch.eval.alerts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pactwatch.alert.outbox.Backtest;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.app.engine.DatabaseServer;
import org.pactwatch.app.engine.EmbeddedPostgresServer;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.ingest.ArticleReader;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.Article;
import org.pactwatch.model.Change;
import org.pactwatch.model.Party;
import org.pactwatch.model.Reading;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Migrations;
import org.pactwatch.store.ledger.Delivered;

/**
 * Reads annotated articles in the order of their days, each on its day, and compares the alerts
 * that come with those that should. Argument: the folder. What is wrong is listed for articles with
 * odd numbers only, since nobody looks at the others.
 */
public final class AlertReplay {
  private final ReplayClock clock = new ReplayClock();
  private final List<String> told = new ArrayList<>();
  private final Set<String> odd = new TreeSet<>();

  /** Days that pass as articles come. */
  private static final class ReplayClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /**
   * How the alerts compare.
   *
   * @param again how many told of parties that another had told of, as of another instrument
   */
  public record Score(
      String name, int right, int wrong, int missed, int again, List<String> faults) {
    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    /** The share of alerts that told of parties and a stage for the first time. */
    double once() {
      int told = right + wrong + again;
      return told == 0 ? 1 : 1 - (double) again / told;
    }

    @Override
    public String toString() {
      return String.format(
          "%s: precision %.3f, recall %.3f, told once %.3f (right %d, wrong %d, missed %d;"
              + " %d of parties told of before)",
          name, precision(), recall(), once(), right, wrong, missed, again);
    }
  }

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("alert-replay");
    for (Score score : new AlertReplay().run(Path.of(arguments[0]), folder)) {
      System.out.println(score);
      score.faults().forEach(f -> System.out.println("  " + f));
    }
  }

  /**
   * Reads the articles of a folder.
   *
   * @param scratch a folder for the database
   * @return the scores of new pacts and of changed stages
   */
  public List<Score> run(Path articles, Path scratch) throws IOException {
    List<GoldAlerts.Case> cases = GoldAlerts.cases(articles);
    GoldAlerts gold = new GoldAlerts();
    try (DatabaseServer server = EmbeddedPostgresServer.start(scratch.resolve("postgres"));
        Database database =
            Database.open(
                server.jdbcUrl(),
                server.user(),
                server.password(),
                4,
                List.of(Migrations.ofStore()))) {
      List<Change> changes = read(cases, gold, Store.in(database, clock));
      for (Backtest.Firing f :
          new Backtest(AlertSettings.STANDARD).run(List.of(), changes).firings()) {
        add(f);
      }
    }
    return List.of(score("new", gold), score("stage", gold));
  }

  private List<Change> read(List<GoldAlerts.Case> cases, GoldAlerts gold, Store store) {
    List<Change> changes = new ArrayList<>();
    ArticleReading reading = new ArticleReading(LanguageModels.load());
    long offset = 0;
    try (Fetcher fetcher = new Fetcher(FetchSettings.usual(""), clock)) {
      ArticleReader reader = new ArticleReader(fetcher, clock);
      for (GoldAlerts.Case article : cases) {
        clock.now = article.published().atTime(20, 0).toInstant(ZoneOffset.UTC);
        gold.add(article);
        if (article.number() % 2 == 1) {
          article.gold().path("claims").forEach(c -> odd.add(GoldAlerts.parties(c)));
        }
        Article read =
            reader
                .read(article.page())
                .fold(
                    r -> r.article(),
                    refused -> {
                      throw new IllegalStateException(refused.line());
                    });
        Reading found = reading.read(read);
        if (article.number() % 2 == 1) {
          found.claims().forEach(c -> odd.add(codes(c.parties())));
        }
        changes.addAll(
            store
                .ledger()
                .record(List.of(new Delivered<>("replay", 0, offset++, found)))
                .changes());
      }
    }
    return changes;
  }

  private static String codes(Set<Party> parties) {
    return parties.stream().map(Party::code).sorted().collect(Collectors.joining("+"));
  }

  private void add(Backtest.Firing firing) {
    String parties = codes(firing.change().parties());
    if (firing.kind() == AlertKind.NEW_PACT) {
      told.add("new " + parties);
    } else if (firing.kind() == AlertKind.STAGE_CHANGED) {
      told.add("stage " + parties + " " + firing.change().to());
    }
  }

  private Score score(String name, GoldAlerts gold) {
    String prefix = name + " ";
    List<String> all = told.stream().filter(t -> t.startsWith(prefix)).toList();
    Set<String> distinct = new LinkedHashSet<>(all);
    Set<String> wanted =
        gold.wanted.stream().filter(w -> w.startsWith(prefix)).collect(Collectors.toSet());
    Set<String> met =
        wanted.stream().filter(w -> GoldAlerts.isMet(w, distinct)).collect(Collectors.toSet());
    Set<String> wrong =
        distinct.stream()
            .filter(t -> met.stream().noneMatch(m -> GoldAlerts.isMet(m, Set.of(t))))
            .filter(t -> !gold.allowed.contains(t))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> faults =
        Stream.concat(
                wrong.stream().map(w -> "wrong  " + w),
                wanted.stream().filter(w -> !met.contains(w)).sorted().map(w -> "missed " + w))
            .filter(f -> odd.stream().anyMatch(p -> f.contains(" " + p)))
            .toList();
    return new Score(
        name,
        met.size(),
        wrong.size(),
        wanted.size() - met.size(),
        all.size() - distinct.size(),
        faults);
  }
}
