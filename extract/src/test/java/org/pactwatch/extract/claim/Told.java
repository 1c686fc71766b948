package org.pactwatch.extract.claim;

import java.util.List;
import java.util.stream.Collectors;
import org.pactwatch.extract.ArticleReading;
import org.pactwatch.extract.TestArticles;
import org.pactwatch.extract.text.LanguageModels;
import org.pactwatch.model.Claim;
import org.pactwatch.model.Party;

/** What articles of a few lines claim, read by the whole of the module. Thread-safe. */
final class Told {
  private static final ArticleReading READING = new ArticleReading(LanguageModels.load());

  private Told() {}

  /** The claims of an article of a certain day, whose lines are its paragraphs. */
  static List<Claim> claims(String... lines) {
    return READING.read(TestArticles.article("2026-05-20", lines)).claims();
  }

  /** Parties and stage of each claim, such as {@code KE+QA SIGNED}. */
  static List<String> told(String... lines) {
    return claims(lines).stream()
        .map(
            c ->
                c.parties().stream().map(Party::code).collect(Collectors.joining("+"))
                    + " "
                    + c.stage())
        .toList();
  }
}
