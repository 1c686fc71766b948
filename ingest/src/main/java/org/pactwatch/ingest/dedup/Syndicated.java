package org.pactwatch.ingest.dedup;

import org.pactwatch.model.Article;

/** Puts articles into syndication groups. */
public final class Syndicated {
  private Syndicated() {}

  /** The same article as a member of a group. */
  public static Article in(String group, Article a) {
    return new Article(
        a.id(),
        a.revision(),
        a.source(),
        a.url(),
        a.title(),
        a.site(),
        a.authors(),
        a.published(),
        a.modified(),
        a.language(),
        a.verdict(),
        a.reason(),
        a.text(),
        a.blocks(),
        group,
        a.wireCredit(),
        a.capture(),
        a.fetchedAt(),
        a.backfill(),
        a.readWith());
  }
}
