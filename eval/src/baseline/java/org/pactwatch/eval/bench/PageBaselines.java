package org.pactwatch.eval.bench;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.xml.sax.InputSource;

/**
 * What others take to get the text out of the pages of {@link PageBenchmark}, from the same bytes.
 * They find less: neither dates nor a verdict nor spans.
 */
@State(Scope.Thread)
public class PageBaselines extends MeasuredAlike {
  private static final String ADDRESS = "https://www.example.org/story";

  /** Readability4J, which works on jsoup's document; its parse is part of the time. */
  @Benchmark
  public void readability4j(SavedPages pages, PagesDone done, Blackhole hole) throws IOException {
    for (byte[] page : pages.all()) {
      Document document = Jsoup.parse(new ByteArrayInputStream(page), null, ADDRESS);
      hole.consume(new Readability4J(ADDRESS, document).parse().getTextContent());
      done.pages++;
    }
  }

  /** Boilerpipe's extractor of articles, which has a parser of its own. */
  @Benchmark
  public void boilerpipe(SavedPages pages, PagesDone done, Blackhole hole)
      throws BoilerpipeProcessingException {
    for (byte[] page : pages.all()) {
      hole.consume(
          de.l3s.boilerpipe.extractors.ArticleExtractor.INSTANCE.getText(
              new InputSource(new ByteArrayInputStream(page))));
      done.pages++;
    }
  }
}
