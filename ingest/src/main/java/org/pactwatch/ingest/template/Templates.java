package org.pactwatch.ingest.template;

import org.pactwatch.model.Article;

/**
 * Knows what recurs on the pages of sites. Implementations are safe for use by many threads and
 * throw {@link IllegalStateException} if their store cannot be reached.
 */
public interface Templates {
  /** Learns nothing and cuts nothing. */
  Templates NONE =
      new Templates() {
        @Override
        public Article cut(Article whole, boolean known) {
          return whole;
        }

        @Override
        public void learn(Article whole, String family) {}
      };

  /**
   * The article without the furniture of its site. It is cut by the version of the site's template
   * that was in force when the article was first seen, however often it is read: what is learned
   * later never makes an unchanged page another revision.
   *
   * @param whole the article as the page has it
   * @param known whether it was delivered before, so that without a version of its own it is read
   *     by none
   */
  Article cut(Article whole, boolean known);

  /**
   * Learns from an article that was seen for the first time.
   *
   * @param whole the article as the page has it, before anything was cut
   * @param family its syndication group; a site's copies and follow-ups of a story that read alike
   *     are one article to learn from
   */
  void learn(Article whole, String family);
}
