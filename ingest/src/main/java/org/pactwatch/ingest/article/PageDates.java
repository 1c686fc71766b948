package org.pactwatch.ingest.article;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.PublicationDate;

/**
 * The dates of a page, each with its evidence.
 *
 * @param published when it was first published
 * @param modified when it was last changed
 * @param shown the day that it shows its readers by the headline, if that is not the day of
 *     publication: many publishers show only when an article was last changed, and some put the old
 *     date of a text they publish again into their data
 */
public record PageDates(
    @Nullable PublicationDate published,
    @Nullable PublicationDate modified,
    @Nullable PublicationDate shown) {
  static final PageDates NONE = new PageDates(null, null, null);

  /** The day under which readers know the article: the one shown, else that of publication. */
  public Optional<PublicationDate> carried() {
    return Optional.ofNullable(shown != null ? shown : published);
  }
}
