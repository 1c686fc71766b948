package org.pactwatch.eval.system;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.pactwatch.model.Article;
import org.pactwatch.stream.KafkaConnection;
import org.pactwatch.stream.Lag;
import org.pactwatch.stream.Topics;

/**
 * How much faster several processes read a backlog than one. The time runs from the tenth part of
 * the backlog to its end, so that the start of the processes does not count; a process is added and
 * one removed half-way in the last round, after which the readings must still be as many as the
 * articles. To be run on a machine that does nothing else.
 */
public final class ExtractScale {
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private ExtractScale() {}

  /** {@code DIR ARTICLES}. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    List<Article> articles =
        MadeUpArticles.of(
            Integer.parseInt(arguments[1]), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    double one = seconds(folder.resolve("one"), articles, 1, false);
    double two = seconds(folder.resolve("two"), articles, 2, false);
    seconds(folder.resolve("changing"), articles, 2, true);
    System.out.printf("two take %.2f of one's time%n", two / one);
    System.exit(0);
  }

  private static double seconds(
      Path folder, List<Article> articles, int processes, boolean changing) throws Exception {
    try (KillableCluster cluster = new KillableCluster(folder);
        Lag lag = new Lag(KafkaConnection.to(cluster.address()), ANSWER)) {
      cluster.publish(articles);
      for (int i = 1; i <= processes; i++) {
        cluster.role("extract-" + i, "extract", List.of());
      }
      await(lag, articles.size() / 10);
      long start = System.nanoTime();
      if (changing) {
        await(lag, articles.size() / 2);
        cluster.role("extract-new", "extract", List.of());
        cluster.stop("extract-1");
      }
      await(lag, articles.size());
      double seconds = (System.nanoTime() - start) / 1e9;
      Thread.sleep(2000);
      System.out.printf(
          "%s: %.1f s, %d articles, %d readings%n",
          folder.getFileName(), seconds, articles.size(), readings(lag));
      return seconds;
    }
  }

  private static void await(Lag lag, long count) throws InterruptedException {
    while (readings(lag) < count) {
      Thread.sleep(50);
    }
  }

  /** A group that never was is behind by all there is. */
  private static long readings(Lag lag) {
    return lag.records("pactwatch.nobody", Topics.READINGS);
  }
}
