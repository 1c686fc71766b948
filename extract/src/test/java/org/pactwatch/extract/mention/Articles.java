package org.pactwatch.extract.mention;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.extract.person.PersonModelFile;
import org.pactwatch.extract.person.PersonNames;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.extract.text.TextAnalyzer;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.PublicationDate;
import org.pactwatch.model.SourceId;
import org.pactwatch.model.Span;
import org.pactwatch.model.Verdict;

/** Makes articles of a few sentences and finds their mentions. */
final class Articles {
  private static final TextAnalyzer ANALYZER = new TextAnalyzer(LanguageModels.load());
  private static final MentionFinder FINDER =
      new MentionFinder(new PersonNames(PersonModelFile.installed()));

  private Articles() {}

  /** The mentions of an article of 1 March 2026 without a headline. */
  static Mentions mentions(String... paragraphs) {
    return mentions(LocalDate.of(2026, 3, 1), null, paragraphs);
  }

  static Mentions mentions(LocalDate day, @Nullable String headline, String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    if (headline != null) {
      text.append(headline).append("\n\n");
      blocks.add(new Block(BlockRole.HEADLINE, new Span(0, headline.length()), null));
    }
    for (String paragraph : paragraphs) {
      Span span = new Span(text.length(), text.length() + paragraph.length());
      blocks.add(new Block(BlockRole.PARAGRAPH, span, null));
      text.append(paragraph).append('\n');
    }
    return found(article(day, headline, null, null, text.toString(), blocks));
  }

  /** The mentions of an article of one sentence a paragraph, as a publisher brought it. */
  static Mentions published(@Nullable String site, @Nullable String url, String text) {
    List<Block> blocks = new ArrayList<>();
    int from = 0;
    for (String sentence : text.split("(?<=\\.) ")) {
      Span span = new Span(from, from + sentence.length());
      blocks.add(new Block(BlockRole.PARAGRAPH, span, null));
      from = span.end() + 1;
    }
    LocalDate day = LocalDate.of(2026, 3, 1);
    URI address = url == null ? null : URI.create(url);
    return found(article(day, null, site, address, text, blocks));
  }

  private static Mentions found(Article article) {
    return FINDER.find(ANALYZER.analyze(article));
  }

  private static Article article(
      LocalDate day,
      @Nullable String headline,
      @Nullable String site,
      @Nullable URI url,
      String text,
      List<Block> blocks) {
    return new Article(
        new ArticleId("article"),
        "revision",
        new SourceId("source"),
        url,
        headline,
        site,
        List.of(),
        new PublicationDate(day, null, "test"),
        null,
        "en",
        Verdict.ARTICLE,
        "test",
        text,
        blocks,
        "group",
        null,
        null,
        Instant.EPOCH,
        false);
  }

  /** Every actor as "words=CODE form". */
  static List<String> actors(Mentions mentions) {
    return mentions.actors().stream()
        .map(a -> a.text() + "=" + a.party() + " " + a.form())
        .toList();
  }

  /** The codes of all actors that are no mere places, each once. */
  static List<String> codes(Mentions mentions) {
    return mentions.actors().stream()
        .filter(a -> a.form() != ActorForm.PLACE)
        .map(a -> a.party().code())
        .distinct()
        .sorted()
        .toList();
  }

  /** Every official as "name / role / country or organisation". */
  static List<String> officials(Mentions mentions) {
    return mentions.officials().stream()
        .map(
            o ->
                o.name()
                    + " / "
                    + o.role()
                    + " / "
                    + (o.country() == null ? o.organisation() : o.country()))
        .toList();
  }
}
