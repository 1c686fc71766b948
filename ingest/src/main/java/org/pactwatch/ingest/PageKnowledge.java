package org.pactwatch.ingest;

import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.layout.LayoutWatch;
import org.pactwatch.ingest.template.Templates;

/**
 * What pages are read with.
 *
 * @param extractor reads them
 * @param templates cuts what recurs on a site
 * @param layout sees whether they look as usual
 */
public record PageKnowledge(ArticleExtractor extractor, Templates templates, LayoutWatch layout) {
  /** The extractor alone: nothing is learned. */
  public static PageKnowledge unlearned() {
    return new PageKnowledge(new ArticleExtractor(), Templates.NONE, LayoutWatch.NONE);
  }
}
