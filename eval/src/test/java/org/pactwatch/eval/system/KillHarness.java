package org.pactwatch.eval.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pactwatch.app.newsroom.SampleNewsroom;
import org.pactwatch.model.Article;

/**
 * Runs the pipeline twice on the sample newsroom and made-up articles, each role in processes of
 * its own: once undisturbed, once with processes, the broker and the database killed at moments
 * that a seed chooses; then compares what both have come to. With {@code defect} the reading
 * processes commit first, and the comparison must see what that loses.
 */
public final class KillHarness {
  private static final int FOLDERS = 10;
  private static final int LONGEST_PAUSE_MILLIS = 3_000;
  private static final Duration LONGEST = Duration.ofMinutes(20);

  private final Path folder;
  private final Order order;
  private final Random random;
  private final List<Article> articles;
  private final List<Path> clippings;
  private final SampleNewsroom newsroom;

  /** What is asked for. */
  private record Order(int kills, int engineKills, int articles, long seed, boolean defect) {}

  private KillHarness(Path folder, Order order, SampleNewsroom newsroom) throws IOException {
    this.folder = folder;
    this.order = order;
    this.random = new Random(order.seed());
    this.newsroom = newsroom;
    this.articles =
        MadeUpArticles.of(order.articles(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    this.clippings = clip(articles.subList(0, order.articles() / 2));
  }

  /** {@code DIR KILLS ENGINE-KILLS ARTICLES SEED [defect]}. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    Order order =
        new Order(
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]),
            Integer.parseInt(arguments[3]),
            Long.parseLong(arguments[4]),
            arguments.length > 5 && arguments[5].equals("defect"));
    try (SampleNewsroom newsroom = SampleNewsroom.start()) {
      List<String> differences = new KillHarness(folder, order, newsroom).run();
      differences.forEach(System.out::println);
      boolean asWanted = differences.isEmpty() != order.defect();
      System.out.println(asWanted ? "as it must be" : "NOT as it must be");
      System.exit(asWanted ? 0 : 1);
    }
  }

  private List<String> run() throws Exception {
    Outcome undisturbed;
    try (KillableCluster cluster = new KillableCluster(folder.resolve("undisturbed"))) {
      start(cluster, false);
      cluster.publish(articles.subList(order.articles() / 2, order.articles()));
      undisturbed = cluster.outcome(order.articles(), 0, LONGEST);
    }
    System.out.println("undisturbed: " + undisturbed.size());
    try (KillableCluster cluster = new KillableCluster(folder.resolve("killed"))) {
      start(cluster, order.defect());
      killAll(cluster);
      long articlesToCome = order.defect() ? 0 : undisturbed.readings().size();
      Outcome killed = cluster.outcome(order.articles() / 2, articlesToCome, LONGEST);
      System.out.println("killed:      " + killed.size() + "; " + cluster.deaths());
      return killed.differences(undisturbed);
    }
  }

  private void start(KillableCluster cluster, boolean defect) throws IOException {
    List<String> sources = new ArrayList<>();
    for (URI feed : newsroom.feeds()) {
      sources.addAll(List.of("--source", feed.toString()));
    }
    clippings.forEach(c -> sources.addAll(List.of("--source", c.toString())));
    cluster.role("ingest", "ingest", sources);
    for (int i = 1; i <= 2; i++) {
      if (defect) {
        cluster.add("extract-" + i, KillableProcess.java(CommitFirst.class, cluster.address()));
      } else {
        cluster.role("extract-" + i, "extract", List.of());
      }
      cluster.role("store-" + i, "store", List.of());
    }
    cluster.role("alert", "alert", List.of());
  }

  /** Something new comes before each kill, so that each meets work. */
  private void killAll(KillableCluster cluster) throws Exception {
    int half = order.articles() / 2;
    int sent = half;
    for (int i = 1; i <= order.kills(); i++) {
      int next = half + (order.articles() - half) * i / order.kills();
      cluster.publish(articles.subList(sent, next));
      sent = next;
      Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
      cluster.killOne(random);
      if (order.engineKills() > 0 && i % Math.max(1, order.kills() / order.engineKills()) == 0) {
        Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
        cluster.killBroker();
        Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
        cluster.killDatabase();
      }
      System.out.println(Clock.systemUTC().instant() + " " + i + " " + cluster.deaths());
    }
  }

  private List<Path> clip(List<Article> clipped) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (int i = 0; i < FOLDERS; i++) {
      folders.add(Files.createDirectories(folder.resolve("clippings-" + i)));
    }
    for (int i = 0; i < clipped.size(); i++) {
      Files.writeString(
          folders.get(i % FOLDERS).resolve(i + ".html"), MadeUpArticles.page(clipped.get(i)));
    }
    return folders;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
