package org.pactwatch.ingest.template;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pactwatch.ingest.article.Revision;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.PublicationDate;
import org.pactwatch.model.SourceId;
import org.pactwatch.model.Span;
import org.pactwatch.model.Verdict;

/** Articles of a made-up site, each about a country of its own. */
@SuppressWarnings("NullAway")
public final class SitePage {
  private static final List<String> SYLLABLES =
      List.of("bar", "dor", "gal", "kem", "lun", "mor", "nis", "pol", "rad", "tev", "vas", "zir");

  private SitePage() {}

  /** An invented name that no other number gives. */
  public static String name(int number) {
    int n = SYLLABLES.size();
    String name =
        SYLLABLES.get(number % n)
            + SYLLABLES.get(number / n % n)
            + SYLLABLES.get((number * 7 + 3) % n)
            + "ia";
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** Three paragraphs about a country, and furniture after them. */
  public static Article article(String site, int number, String... after) {
    String country = name(number);
    List<String> paragraphs = new ArrayList<>();
    for (String verb : List.of("bought", "sold", "tested")) {
      paragraphs.add(
          "The navy of %s %s a frigate called %s on the coast near %s, its harbour master wrote in a letter."
              .formatted(country, verb, name(number * 31 + verb.length()), name(number * 17 + 5)));
    }
    paragraphs.addAll(List.of(after));
    return article(site, "/" + number, "News from " + country, paragraphs);
  }

  /** An article of paragraphs. */
  public static Article article(String site, String path, String title, List<String> paragraphs) {
    return article(site, path, title, BlockRole.PARAGRAPH, paragraphs);
  }

  static Article article(
      String site, String path, String title, BlockRole last, List<String> paragraphs) {
    StringBuilder text = new StringBuilder(title);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(BlockRole.HEADLINE, new Span(0, title.length()), "body>h1:nth-child(1)"));
    for (int i = 0; i < paragraphs.size(); i++) {
      text.append(i == 0 ? "\n\n" : "\n");
      int start = text.length();
      text.append(paragraphs.get(i));
      BlockRole role = i == paragraphs.size() - 1 ? last : BlockRole.PARAGRAPH;
      String origin = "body>main:nth-child(2)>p:nth-child(" + (i + 1) + ")";
      blocks.add(new Block(role, new Span(start, text.length()), origin));
    }
    URI url = URI.create("https://" + site + path);
    PublicationDate day = new PublicationDate(LocalDate.of(2026, 3, 1), null, "url");
    return new Article(
        new ArticleId(ContentHash.of(url.toString())),
        Revision.of(text.toString(), day, null),
        new SourceId("watched"),
        url,
        title,
        "The Site",
        List.of(),
        day,
        null,
        "en",
        Verdict.ARTICLE,
        "enough",
        text.toString(),
        blocks,
        url.toString(),
        null,
        null,
        Instant.parse("2026-03-02T00:00:00Z"),
        false);
  }
}
