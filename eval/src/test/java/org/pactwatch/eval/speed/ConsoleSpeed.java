package org.pactwatch.eval.speed;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pactwatch.app.engine.DatabaseServer;
import org.pactwatch.app.engine.EmbeddedPostgresServer;
import org.pactwatch.model.Reading;
import org.pactwatch.review.ConsoleServer;
import org.pactwatch.review.ConsoleSettings;
import org.pactwatch.review.Rooms;
import org.pactwatch.review.account.Accounts;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.account.Passwords;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.account.Visitor;
import org.pactwatch.store.Store;
import org.pactwatch.store.db.Database;
import org.pactwatch.store.db.Migrations;
import org.pactwatch.store.ledger.Delivered;

/**
 * Prints how fast the console answers with many claims waiting, alone and with many people at it.
 * Arguments: a folder for the database, claims, pacts, seconds with 50 readers and 5 reviewers. A
 * folder that has a database already is only asked.
 */
final class ConsoleSpeed {
  private static final int TIMES = 60;
  private static final int COPIES = 9;
  private static final int READERS = 50;
  private static final int REVIEWERS = 5;
  private static final String PASSWORD = "a long pass phrase";
  private static final Pattern FORM =
      Pattern.compile(
          "action=\"(/claims/[^\"]+/decisions)\"[^>]*><input[^>]*name=\"csrf\" value=\"([^\"]+)\">"
              + "<input[^>]*name=\"type\" value=\"ACCEPTED\"><input[^>]*name=\"expected\""
              + " value=\"(\\d+)\">");

  private final URI base;
  private final Map<String, Queue<Double>> millis = new ConcurrentHashMap<>();
  private final AtomicInteger faults = new AtomicInteger();

  private ConsoleSpeed(URI base) {
    this.base = base;
  }

  /** Runs it. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    boolean fresh = !Files.exists(folder.resolve("postgres"));
    Files.createDirectories(folder);
    Clock clock = Clock.systemUTC();
    try (DatabaseServer server = EmbeddedPostgresServer.start(folder.resolve("postgres"));
        Database database =
            Database.open(
                server.jdbcUrl(),
                server.user(),
                server.password(),
                8,
                List.of(Migrations.ofStore(), Rooms.migrations()))) {
      Store store = Store.in(database, clock);
      if (fresh) {
        int claims = Integer.parseInt(arguments[1]);
        fill(store, claims / (COPIES + 1), Integer.parseInt(arguments[2]));
        copy(database);
        Accounts accounts =
            new Accounts(database, new Passwords(), new AuditLog(database, clock), clock);
        for (int i = 0; i < REVIEWERS; i++) {
          accounts.add("reviewer" + i, PASSWORD, Role.ADMIN, Visitor.LOCAL);
        }
      }
      try (ConsoleServer console =
          ConsoleServer.start(ConsoleSettings.local(0), Rooms.of(database, store), clock)) {
        ConsoleSpeed speed = new ConsoleSpeed(console.base());
        speed.alone();
        speed.together(Integer.parseInt(arguments[3]));
      }
    }
  }

  private static void fill(Store store, int claims, int pacts) {
    MadeUpNews news = new MadeUpNews(1, pacts, claims);
    List<Delivered<Reading>> waiting = new ArrayList<>();
    long offset = 0;
    while (news.hasMore()) {
      waiting.add(new Delivered<>("made-up", 0, offset++, news.next()));
      if (waiting.size() == 500 || !news.hasMore()) {
        store.ledger().record(waiting);
        waiting.clear();
      }
    }
  }

  /**
   * Most claims are copies, put into the ledger's tables without deriving the picture: what waits
   * is as much as asked for, and the folder is filled in a minute.
   */
  private static void copy(Database database) {
    database.write(
        h -> {
          for (int n = 1; n <= COPIES; n++) {
            String suffix = "-copy" + n;
            h.execute(
                "INSERT INTO revision (article_id, revision, title, url, site, published,"
                    + " spoken_on, revised_at, fetched_at, syndication_group, backfill, body)"
                    + " SELECT article_id || ?, revision, title, url, site, published, spoken_on,"
                    + " revised_at, fetched_at, syndication_group, backfill, jsonb_set(body,"
                    + " '{id}', to_jsonb(article_id || ?)) FROM revision WHERE article_id NOT LIKE"
                    + " '%-copy%'",
                suffix, suffix);
            h.execute(
                "INSERT INTO reading SELECT reading_id || ?, article_id || ?, revision, extractor,"
                    + " mentions, recorded_at, counts FROM reading"
                    + " WHERE article_id NOT LIKE '%-copy%'",
                suffix, suffix);
            h.execute(
                "INSERT INTO claim (reading_id, claim_id, position, party_key, base_key, stage,"
                    + " confidence, body, article_id) SELECT reading_id || ?, claim_id || ?,"
                    + " position, party_key, base_key, stage, confidence, jsonb_set(body, '{id}',"
                    + " to_jsonb(claim_id || ?)), article_id || ? FROM claim WHERE article_id NOT"
                    + " LIKE '%-copy%'",
                suffix, suffix, suffix, suffix);
          }
          return true;
        });
    database.write(h -> h.execute("ANALYZE"));
  }

  private void alone() throws InterruptedException {
    Person one = new Person("reviewer0");
    one.signIn();
    one.get("first queue page", "/review");
    for (int i = 0; i < TIMES; i++) {
      one.review("decide", "next claim");
      if (i % 4 == 0) {
        one.get("queue page", "/review");
        one.get("picture", "/picture");
        one.get("today", "/");
      }
    }
    print("alone");
  }

  private void together(int seconds) throws InterruptedException {
    millis.clear();
    List<Person> all = new ArrayList<>();
    for (int i = 0; i < READERS + REVIEWERS; i++) {
      Person person = new Person("reviewer" + i % REVIEWERS);
      // One after the other: many tries for one account at once are taken for guesses.
      person.signIn();
      all.add(person);
    }
    ExecutorService people = Executors.newFixedThreadPool(READERS + REVIEWERS);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (int i = 0; i < READERS + REVIEWERS; i++) {
      int number = i;
      people.execute(() -> go(all.get(number), number, end));
    }
    people.shutdown();
    if (!people.awaitTermination(seconds + 120L, TimeUnit.SECONDS)) {
      faults.incrementAndGet();
    }
    print(READERS + " readers, " + REVIEWERS + " reviewers, " + seconds + " s");
  }

  private void go(Person person, int number, long end) {
    List<String> pages =
        Arrays.asList("/", "/picture?party=FR", "/countries/DE", "/changes", "/search?q=treaty");
    try {
      for (int turn = number; System.nanoTime() < end; turn++) {
        if (number < REVIEWERS) {
          person.review("decide", "next claim");
        } else {
          person.get("read", pages.get(turn % pages.size()));
        }
        // People look at a page for a while.
        Thread.sleep(number < REVIEWERS ? 1000 : 4000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      faults.incrementAndGet();
    }
  }

  private void print(String title) {
    System.out.println(title + ": " + faults.get() + " faults");
    millis.forEach(
        (what, times) -> {
          List<Double> sorted = new ArrayList<>(times);
          Collections.sort(sorted);
          System.out.printf(
              Locale.ROOT,
              "  %-18s n %5d  median %6.0f ms  p95 %6.0f ms  most %6.0f ms%n",
              what,
              sorted.size(),
              sorted.get(sorted.size() / 2),
              sorted.get((int) (sorted.size() * 0.95)),
              sorted.get(sorted.size() - 1));
        });
  }

  /** One person with a browser. For one thread. */
  private final class Person {
    private final String name;
    private final HttpClient client =
        HttpClient.newBuilder().cookieHandler(new java.net.CookieManager()).build();

    Person(String name) {
      this.name = name;
    }

    void signIn() throws InterruptedException {
      Matcher token =
          Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"")
              .matcher(get("sign-in page", "/sign-in"));
      if (!token.find()) {
        throw new IllegalStateException("no form to sign in");
      }
      post(
          "sign-in",
          "/sign-in",
          "csrf=" + token.group(1) + "&name=" + name + "&password=" + encoded(PASSWORD));
    }

    /** Judges what is next, as the page's script does. */
    void review(String decide, String next) throws InterruptedException {
      Matcher form = FORM.matcher(get(next, "/review/next"));
      if (form.find()) {
        post(
            decide,
            form.group(1),
            "csrf=" + form.group(2) + "&type=ACCEPTED&why=SCORE&expected=" + form.group(3));
      }
    }

    String get(String what, String path) throws InterruptedException {
      return timed(what, HttpRequest.newBuilder(base.resolve(path)));
    }

    void post(String what, String path, String body) throws InterruptedException {
      timed(
          what,
          HttpRequest.newBuilder(base.resolve(path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Accept", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String timed(String what, HttpRequest.Builder request) throws InterruptedException {
      long begun = System.nanoTime();
      try {
        HttpResponse<String> answer =
            client.send(
                request.timeout(Duration.ofSeconds(60)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        // Two reviewers' accounts are shared here, so that one may be slower than the other.
        if (answer.statusCode() >= 400 && answer.statusCode() != 409) {
          faults.incrementAndGet();
          System.out.println(what + ": " + answer.statusCode());
        }
        millis
            .computeIfAbsent(what, k -> new ConcurrentLinkedQueue<>())
            .add((System.nanoTime() - begun) / 1e6);
        return answer.body();
      } catch (IOException e) {
        faults.incrementAndGet();
        throw new java.io.UncheckedIOException(e);
      }
    }

    private String encoded(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }
}
