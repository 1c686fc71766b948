package org.pactwatch.ingest.dedup;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.IngestDatabase;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.SourceId;
import org.pactwatch.model.Span;
import org.pactwatch.model.Verdict;

/**
 * Prints how long an article's group takes to find among very many; the first argument says how
 * many. Texts are drawn from 20,000 words as often as words are (Zipf), with phrases that many
 * share.
 */
public final class IndexSpeed {
  private static final int WORDS = 20_000;
  private static final int LOOKUPS = 300;
  private static final Random RANDOM = new Random(7);
  private static final double[] REACHED = reached();
  private static final String[] PHRASES = phrases();

  private IndexSpeed() {}

  /** Fills the index and asks it. */
  public static void main(String[] arguments) throws SQLException {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    DataSource database = IngestDatabase.get();
    String[] kept = fill(database, rows);
    PostgresSyndicationIndex index = new PostgresSyndicationIndex(pooled(database));
    long[] fresh = new long[LOOKUPS];
    long[] copies = new long[LOOKUPS];
    int found = 0;
    for (int i = 0; i < LOOKUPS; i++) {
      fresh[i] = timed(index, "fresh" + i, text());
      String original = kept[i % kept.length];
      String half = original.substring(0, original.length() * 6 / 10);
      copies[i] = timed(index, "copy" + i, half);
      found += index.groupOf(article("copy" + i, half)).startsWith("row") ? 1 : 0;
    }
    print(
        "%,d rows: new article %s; copy %s; %d of %d copies found",
        rows, spread(fresh), spread(copies), found, LOOKUPS);
  }

  /** One connection that stays open, as from a pool: opening one takes longer than a lookup. */
  private static DataSource pooled(DataSource database) throws SQLException {
    Connection kept = database.getConnection();
    Connection lent =
        proxy(
            Connection.class,
            (method, arguments) ->
                method.getName().equals("close") ? null : method.invoke(kept, arguments));
    return proxy(DataSource.class, (method, arguments) -> lent);
  }

  /** Answers a call. */
  private interface Answer {
    @Nullable Object to(Method method, Object @Nullable [] arguments)
        throws ReflectiveOperationException;
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.to(method, arguments)));
  }

  private static long timed(SyndicationIndex index, String name, String text) {
    long begun = System.nanoTime();
    index.groupOf(article(name, text));
    return System.nanoTime() - begun;
  }

  private static String spread(long[] nanos) {
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT,
        "median %.1f ms, 95 %% %.1f ms",
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 95 / 100] / 1e6);
  }

  private static String[] fill(DataSource database, int rows) throws SQLException {
    String[] kept = new String[LOOKUPS];
    String sql =
        """
        WITH kept AS (
          INSERT INTO ingest.sketch (article, family, hashes, reach) VALUES (?, ?, ?, ?)
          RETURNING number
        )
        INSERT INTO ingest.sketch_anchor SELECT anchor, number FROM kept, unnest(?) AS anchor
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      connection.setAutoCommit(false);
      for (int i = 0; i < rows; i++) {
        String text = text();
        kept[(int) ((long) i * LOOKUPS / rows)] = text;
        Sketch sketch = Sketch.of(text).orElseThrow();
        insert.setString(1, "row" + i);
        insert.setString(2, "row" + i);
        insert.setArray(3, connection.createArrayOf("integer", boxed(sketch.hashes())));
        insert.setInt(4, sketch.reach());
        insert.setArray(5, connection.createArrayOf("integer", boxed(sketch.anchors())));
        insert.addBatch();
        if (i % 1000 == 999) {
          insert.executeBatch();
          connection.commit();
        }
      }
      insert.executeBatch();
      connection.commit();
      connection.setAutoCommit(true);
      connection.createStatement().execute("ANALYZE ingest.sketch, ingest.sketch_anchor");
    }
    return kept;
  }

  private static Object[] boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toArray();
  }

  private static double[] reached() {
    double[] reached = new double[WORDS];
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      sum += 1.0 / (i + 1);
      reached[i] = sum;
    }
    return reached;
  }

  private static String word() {
    double at = RANDOM.nextDouble() * REACHED[WORDS - 1];
    int word = Arrays.binarySearch(REACHED, at);
    return "w" + (word >= 0 ? word : -word - 1);
  }

  private static String[] phrases() {
    String[] phrases = new String[2000];
    for (int i = 0; i < phrases.length; i++) {
      phrases[i] = String.join(" ", word(), word(), word(), word(), word(), word());
    }
    return phrases;
  }

  /** 150 to 900 words; a tenth of them in phrases that others use, too. */
  private static String text() {
    StringBuilder text = new StringBuilder();
    int length = 150 + RANDOM.nextInt(750);
    for (int i = 0; i < length; i++) {
      boolean phrase = RANDOM.nextInt(60) == 0;
      text.append(phrase ? PHRASES[RANDOM.nextInt(PHRASES.length)] : word()).append(' ');
    }
    return text.toString();
  }

  private static Article article(String name, String text) {
    return new Article(
        new ArticleId(name),
        "r",
        new SourceId("s"),
        null,
        null,
        null,
        List.of(),
        null,
        null,
        "en",
        Verdict.ARTICLE,
        "",
        text,
        List.of(new Block(BlockRole.PARAGRAPH, new Span(0, text.length()), null)),
        name,
        null,
        null,
        Instant.EPOCH,
        false);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
