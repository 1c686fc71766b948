package org.pactwatch.app.pipeline;

import java.util.List;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.model.Article;
import org.pactwatch.model.Reading;
import org.pactwatch.stream.Delivery;
import org.pactwatch.stream.Effect;
import org.pactwatch.stream.RecordPublisher;

/** Reads articles and passes their readings on. */
final class Extraction implements Effect<Article> {
  private final ArticleReading reading;
  private final RecordPublisher<Reading> readings;

  Extraction(ArticleReading reading, RecordPublisher<Reading> readings) {
    this.reading = reading;
    this.readings = readings;
  }

  @Override
  public void apply(List<Delivery<Article>> batch) {
    readings.publishAll(batch.stream().map(d -> reading.read(d.value())).toList());
  }
}
