package org.pactwatch.eval.system;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pactwatch.model.Article;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.Party;
import org.pactwatch.model.PartyNames;
import org.pactwatch.model.PublicationDate;
import org.pactwatch.model.SourceId;
import org.pactwatch.model.Span;
import org.pactwatch.model.Verdict;

/**
 * Articles of today that each tell of another pair of countries, so that what they bring does not
 * depend on the order in which they come.
 */
final class MadeUpArticles {
  static final String SITE = "https://made-up.example/";

  /** What tells of no pact, but makes a page long enough to be an article. */
  private static final List<String> BACKGROUND =
      List.of(
          "The ceremony was held in a small hall by the harbour, where it had rained since dawn, and"
              + " the guests stood close together under the roof while a band played.",
          "People in the town said that they had read little about the visit before, and that the"
              + " price of fish and the state of the coast road were what they talked about.",
          "The guests left in the afternoon. A second visit has not been announced, and the hall"
              + " will be used for the book fair from next week on, its keeper said.");

  private MadeUpArticles() {}

  static List<Article> of(int count, Instant now) {
    List<String> names = countries();
    List<Article> articles = new ArrayList<>();
    for (int a = 0; a < names.size(); a++) {
      for (int b = a + 1; b < names.size() && articles.size() < count; b++) {
        articles.add(article(articles.size(), names.get(a), names.get(b), now));
      }
    }
    if (articles.size() < count) {
      throw new IllegalArgumentException("no more than " + articles.size() + " can be made up");
    }
    return articles;
  }

  private static List<String> countries() {
    List<String> names = new ArrayList<>();
    for (String code : Locale.getISOCountries()) {
      String name = new Locale("", code).getDisplayCountry(Locale.ENGLISH);
      Optional<Party> known = PartyNames.find(name);
      boolean plain = name.matches("[A-Z][a-z]+") && !name.matches("Georgia|Jordan|Chad|Jersey");
      if (plain && known.isPresent() && known.get().code().equals(code)) {
        names.add(name);
      }
    }
    return names;
  }

  private static Article article(int number, String a, String b, Instant now) {
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    String title = a + " and " + b + " sign defence agreement";
    String lead =
        a
            + " and "
            + b
            + " signed a defence cooperation agreement on "
            + today.minusDays(1)
            + ", the defence ministry of "
            + a
            + " said.";
    String more = "The two navies will hold a joint exercise once a year, a spokesman said.";
    String text = title + "\n\n" + lead + "\n" + more;
    int leadStart = title.length() + 2;
    int moreStart = leadStart + lead.length() + 1;
    String id = ContentHash.of("made up", Integer.toString(number));
    return new Article(
        new ArticleId(id),
        ContentHash.of(text),
        new SourceId("made-up"),
        URI.create(SITE + number),
        title,
        "Made Up",
        List.of(),
        new PublicationDate(today, null, "made up"),
        null,
        "en",
        Verdict.ARTICLE,
        "made up",
        text,
        List.of(
            new Block(BlockRole.HEADLINE, new Span(0, title.length()), null),
            new Block(BlockRole.PARAGRAPH, new Span(leadStart, leadStart + lead.length()), null),
            new Block(BlockRole.PARAGRAPH, new Span(moreStart, text.length()), null)),
        id,
        null,
        null,
        now,
        false);
  }

  /** The article as a web page. */
  static String page(Article article) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=en><head><title>");
    page.append(article.title()).append("</title><link rel=canonical href=\"");
    page.append(article.url()).append("\"><meta property=\"article:published_time\" content=\"");
    page.append(article.fetchedAt()).append("\"></head><body><article><h1>");
    page.append(article.title()).append("</h1>");
    article.body().lines().forEach(l -> page.append("<p>").append(l).append("</p>"));
    BACKGROUND.forEach(l -> page.append("<p>").append(l).append("</p>"));
    return page.append("</article></body></html>\n").toString();
  }
}
