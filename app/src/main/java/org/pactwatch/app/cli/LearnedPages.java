package org.pactwatch.app.cli;

import java.time.Clock;
import org.pactwatch.ingest.PageKnowledge;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.layout.PostgresHealthEvents;
import org.pactwatch.ingest.layout.PostgresLayoutWatch;
import org.pactwatch.ingest.publisher.PublisherSpecs;
import org.pactwatch.ingest.template.PostgresTemplates;
import org.pactwatch.store.db.Database;

/** What pages are read with where there is a database: specifications and what was learned. */
final class LearnedPages {
  private LearnedPages() {}

  static PageKnowledge in(Database database, PublisherSpecs specs, Clock clock) {
    return new PageKnowledge(
        new ArticleExtractor(specs),
        new PostgresTemplates(database.dataSource()),
        new PostgresLayoutWatch(
            database.dataSource(), new PostgresHealthEvents(database.dataSource(), clock)));
  }
}
