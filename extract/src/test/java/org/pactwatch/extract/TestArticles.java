package org.pactwatch.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.PublicationDate;
import org.pactwatch.model.SourceId;
import org.pactwatch.model.Span;
import org.pactwatch.model.Verdict;

/** Makes articles out of paragraphs. */
public final class TestArticles {
  private TestArticles() {}

  /**
   * An article of the given day; the first line is the headline where it ends without a full stop.
   */
  public static Article article(@Nullable String day, String... lines) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String line : lines) {
      int start = text.length();
      text.append(line);
      if (text.length() > start) {
        blocks.add(new Block(role(line, start == 0), new Span(start, text.length()), null));
      }
      text.append('\n');
    }
    PublicationDate published =
        day == null ? null : new PublicationDate(LocalDate.parse(day), null, "test");
    return new Article(
        new ArticleId(ContentHash.of(text.toString())),
        "1",
        new SourceId("test"),
        null,
        null,
        null,
        List.of(),
        published,
        null,
        "en",
        Verdict.ARTICLE,
        "test",
        text.toString(),
        blocks,
        "group",
        null,
        null,
        Instant.EPOCH,
        false);
  }

  private static BlockRole role(String line, boolean first) {
    if (line.startsWith("- ")) {
      return BlockRole.LIST_ITEM;
    }
    boolean sentence = line.endsWith(".") || line.endsWith("\"") || line.endsWith("”");
    if (sentence) {
      return BlockRole.PARAGRAPH;
    }
    return first ? BlockRole.HEADLINE : BlockRole.SUBHEADING;
  }
}
