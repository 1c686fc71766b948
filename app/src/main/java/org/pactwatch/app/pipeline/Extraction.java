package org.pactwatch.app.pipeline;

import java.util.List;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.model.Article;
import org.pactwatch.model.Reading;
import org.pactwatch.stream.Delivery;
import org.pactwatch.stream.Effect;
import org.pactwatch.stream.RecordPublisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Reads articles and passes their readings on. */
final class Extraction implements Effect<Article> {
  private static final Logger LOG = LoggerFactory.getLogger(Extraction.class);

  private final ArticleReading reading;
  private final RecordPublisher<Reading> readings;

  Extraction(ArticleReading reading, RecordPublisher<Reading> readings) {
    this.reading = reading;
    this.readings = readings;
  }

  @Override
  public void apply(List<Delivery<Article>> batch) {
    readings.publishAll(batch.stream().map(d -> read(d.value())).toList());
  }

  private Reading read(Article article) {
    try (MDC.MDCCloseable about = MDC.putCloseable(Correlation.ARTICLE, article.id().value())) {
      Reading read = reading.read(article);
      LOG.info(
          "event=article_read mentions={} claims={} url={}",
          read.mentions().size(),
          read.claims().size(),
          article.url());
      return read;
    }
  }
}
