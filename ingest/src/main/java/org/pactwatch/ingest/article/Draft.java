package org.pactwatch.ingest.article;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ReadWith;

/** An article as read from a page, before it has an identity. */
record Draft(
    @Nullable String title,
    @Nullable String titleOrigin,
    @Nullable String site,
    List<String> authors,
    @Nullable String credit,
    @Nullable URI canonical,
    PageDates dates,
    @Nullable String language,
    List<DraftBlock> body,
    Judgement judgement,
    @Nullable ReadWith readWith) {
  Draft {
    authors = List.copyOf(authors);
    body = List.copyOf(body);
  }
}
