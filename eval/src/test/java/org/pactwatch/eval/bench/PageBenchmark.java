package org.pactwatch.eval.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.model.SourceId;

/**
 * Full extraction with metadata, from bytes, on one thread, beside what jsoup takes to parse the
 * same bytes and put their text together. One operation is all pages once.
 */
@State(Scope.Thread)
public class PageBenchmark extends MeasuredAlike {
  private static final PageContext FILE =
      PageContext.ofFile(
          new SourceId("bench"), "page", null, Instant.parse("2026-01-01T00:00:00Z"));

  private final ArticleExtractor extractor = new ArticleExtractor();

  /** What there is to compare with. */
  @Benchmark
  public void parseAndText(SavedPages pages, PagesDone done, Blackhole hole) throws IOException {
    for (byte[] page : pages.all()) {
      hole.consume(Jsoup.parse(new ByteArrayInputStream(page), null, "").text());
      done.pages++;
    }
  }

  /** What the program does to each page. */
  @Benchmark
  public void extract(SavedPages pages, PagesDone done, Blackhole hole) {
    for (byte[] page : pages.all()) {
      hole.consume(extractor.extract(page, FILE));
      done.pages++;
    }
  }
}
