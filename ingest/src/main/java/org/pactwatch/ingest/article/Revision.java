package org.pactwatch.ingest.article;

import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.PublicationDate;

/** Names what an article says: two readings with the same revision say the same. */
public final class Revision {
  private Revision() {}

  /** The revision of a text with its dates. */
  public static String of(
      String text, @Nullable PublicationDate published, @Nullable PublicationDate modified) {
    return ContentHash.of(text, written(published), written(modified));
  }

  private static String written(@Nullable PublicationDate date) {
    if (date == null) {
      return "";
    }
    return date.time() == null ? date.day().toString() : date.time().toInstant().toString();
  }
}
