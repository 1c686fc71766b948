package org.pactwatch.eval.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.pactwatch.ingest.ArticleReader;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.model.Article;

/**
 * Articles to be read: a mix of news in which one in fifty is about a pact, or our own articles
 * about pacts alone. The property {@code shared} tells where saved pages are for the mix.
 */
@State(Scope.Benchmark)
public class ReadArticles {
  private static final int ONE_IN = 50;

  /** Which articles. */
  @Param({"mix", "pacts"})
  public String news = "mix";

  private final List<Article> articles = new ArrayList<>();

  /** Reads the pages. */
  @Setup(Level.Trial)
  public void load() throws IOException {
    articles.clear();
    try (Fetcher fetcher = new Fetcher(FetchSettings.usual(""), Clock.systemUTC())) {
      ArticleReader reader = new ArticleReader(fetcher, Clock.systemUTC());
      List<Article> pacts = read(reader, Path.of("eval/src/test/resources/written"), ".html");
      if (news.equals("pacts")) {
        articles.addAll(pacts);
        return;
      }
      Path pages = Path.of(System.getProperty("shared", "../../shared")).resolve("pages");
      List<Article> others = read(reader, pages, ".html.gz");
      for (int i = 0; i < others.size(); i++) {
        articles.add(others.get(i));
        if (i % ONE_IN == 0) {
          articles.add(pacts.get(i / ONE_IN % pacts.size()));
        }
      }
    }
  }

  private static List<Article> read(ArticleReader reader, Path folder, String ending)
      throws IOException {
    List<Article> read = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
        reader.read(file).fold(page -> read.add(page.article()), refused -> false);
      }
    }
    if (read.isEmpty()) {
      throw new IOException(folder + ": no pages");
    }
    return read;
  }

  List<Article> all() {
    return articles;
  }
}
