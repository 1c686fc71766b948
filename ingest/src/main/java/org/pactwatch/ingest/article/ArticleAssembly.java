package org.pactwatch.ingest.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.dedup.CanonicalUrl;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.Span;

/** Gives a draft its text with spans, its identity and its revision. */
final class ArticleAssembly {
  private ArticleAssembly() {}

  static Article of(Draft draft, PageContext context) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    if (draft.title() != null && !draft.title().isBlank()) {
      append(text, blocks, new DraftBlock(BlockRole.HEADLINE, draft.title(), draft.titleOrigin()));
      text.append(draft.body().isEmpty() ? "" : "\n\n");
    }
    for (int i = 0; i < draft.body().size(); i++) {
      text.append(i == 0 ? "" : "\n");
      append(text, blocks, draft.body().get(i));
    }
    URI url = url(draft, context);
    ArticleId id = id(url, context);
    return new Article(
        id,
        Revision.of(text.toString(), draft.dates().published(), draft.dates().modified()),
        context.source(),
        url,
        draft.title(),
        draft.site(),
        draft.authors(),
        draft.dates().published(),
        draft.dates().modified(),
        draft.language() == null ? context.language() : draft.language(),
        draft.judgement().verdict(),
        context.note() == null
            ? draft.judgement().reason()
            : draft.judgement().reason() + ", " + context.note(),
        text.toString(),
        blocks,
        id.value(),
        credit(draft),
        context.capture(),
        context.fetchedAt(),
        context.backfill(),
        draft.readWith());
  }

  /** A site that credits itself credits no agency. */
  private static @Nullable String credit(Draft draft) {
    boolean own =
        draft.credit() != null
            && draft.site() != null
            && PageText.key(draft.site()).contains(PageText.key(draft.credit()));
    return own ? null : draft.credit();
  }

  private static void append(StringBuilder text, List<Block> blocks, DraftBlock block) {
    int start = text.length();
    text.append(block.text());
    blocks.add(new Block(block.role(), new Span(start, text.length()), block.origin()));
  }

  private static @Nullable URI url(Draft draft, PageContext context) {
    if (draft.canonical() != null) {
      return draft.canonical();
    }
    return context.url() == null ? null : CanonicalUrl.of(context.url());
  }

  /** An article at an address is that address; one in a file is its source and file name. */
  private static ArticleId id(@Nullable URI url, PageContext context) {
    return url == null
        ? new ArticleId(ContentHash.of(context.source().value(), context.name()))
        : CanonicalUrl.id(url);
  }
}
