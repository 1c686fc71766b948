package org.pactwatch.ingest.publisher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactwatch.ingest.article.ArticleExtractor;
import org.pactwatch.ingest.article.ArticleOutcome;
import org.pactwatch.ingest.article.PageContext;
import org.pactwatch.model.Article;
import org.pactwatch.model.SourceId;
import org.pactwatch.model.Verdict;

@SuppressWarnings("NullAway")
class PublisherSpecsTest {
  private static final String SPEC =
      """
      publisher: The Daily Example
      hosts: [daily.example]
      versions:
        - version: 1
          body: .old-story
        - version: 2
          from: 2026-01-01
          until: 2027-01-01
          lead: .standfirst
          body: [.story-text, .text]
          drop: [.promo, .story-text .hint]
          drop-lines: ['See also: .*']
          headline: .head .line
          authors: {select: .names, match: 'Words by (\\S+ \\w+)'}
          published: {select: .stamp, format: 'd. MMMM uuuu H.mm', locale: de, zone: Europe/Vienna}
          teaser: .wall
          site: Daily Example
          language: en
      """;
  private static final String FIRST =
      "The harbour master of Ostrova said on Monday that the new pier would be opened in spring.";
  private static final String SECOND =
      "It is half a mile long and was built by workers from the villages around the bay.";
  private static final String PAGE =
      """
      <html lang="de"><head><title>Pier</title><meta property="og:type" content="article"></head><body>
      <div class="head"><span class="kick">Coast</span><h1 class="line">A pier for Ostrova</h1></div>
      <p class="names">Words by Ada Lind, pictures by Bo Ek</p><p class="stamp">3. März 2026 9.30</p>
      <p class="standfirst">A pier that took eleven years to build is nearly finished, they say.</p>
      <div class="story-text related"><p>%s</p><p class="promo">Buy a print of this pier today, it is cheap.</p>
      <p>See also: other piers of the coast and what they cost when they were built.</p><p>%s</p>
      <p class="hint">Hints are dropped, however long and however well they are written here.</p></div>
      <div class="more"><p>%s</p><p>%s</p></div></body></html>\
      """
          .formatted(FIRST, SECOND, "Other text of the page. ".repeat(4), "More of it. ".repeat(5));

  @TempDir private Path folder;

  private PublisherSpecs specs(String text) throws IOException {
    Files.writeString(folder.resolve("daily.yaml"), text);
    return PublisherSpecs.none().with(SpecSource.folder(folder));
  }

  private static Article read(PublisherSpecs specs, String host, String taken, String page) {
    ArticleOutcome outcome =
        new ArticleExtractor(specs)
            .extract(
                page.getBytes(StandardCharsets.UTF_8),
                PageContext.ofUrl(
                    new SourceId("s"),
                    URI.create("https://" + host + "/a"),
                    "text/html; charset=utf-8",
                    Instant.parse(taken + "T12:00:00Z")));
    return ((ArticleOutcome.Read) outcome).article();
  }

  @Test
  void everyFieldIsReadByItsRule() throws IOException {
    Article article = read(specs(SPEC), "www.daily.example", "2026-03-04", PAGE);
    assertThat(article.title()).isEqualTo("A pier for Ostrova");
    assertThat(article.authors()).containsExactly("Ada Lind");
    assertThat(article.published().time()).hasToString("2026-03-03T09:30+01:00");
    assertThat(article.published().evidence()).isEqualTo("publisher specification");
    assertThat(article.site()).isEqualTo("Daily Example");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.body().lines())
        .containsExactly(
            "A pier that took eleven years to build is nearly finished, they say.", FIRST, SECOND);
    assertThat(article.readWith().publisher()).isEqualTo("daily 2");
    assertThat(article.readWith().missed()).isEmpty();
    assertThat(article.verdict()).isEqualTo(Verdict.ARTICLE);
  }

  @Test
  void originsStillLeadToTheElementsOfThePageAsItWas() throws IOException {
    Article article = read(specs(SPEC), "daily.example", "2026-03-04", PAGE);
    org.jsoup.nodes.Document page = org.jsoup.Jsoup.parse(PAGE);
    article
        .blocks()
        .forEach(
            block ->
                assertThat(page.select(block.origin()).text())
                    .isEqualTo(block.span().of(article.text())));
  }

  @Test
  void theVersionThatWasValidWhenThePageWasTakenIsUsed() throws IOException {
    String old = PAGE.replace("story-text related", "old-story");
    PublisherSpecs specs = specs(SPEC);
    assertThat(read(specs, "daily.example", "2025-12-31", old).readWith().publisher())
        .isEqualTo("daily 1");
    assertThat(read(specs, "daily.example", "2026-01-01", PAGE).readWith().publisher())
        .isEqualTo("daily 2");
    assertThat(read(specs, "daily.example", "2027-01-01", PAGE).readWith()).isNull();
  }

  @Test
  void onlyTheHostAndThoseBelowItAreReadByASpecification() throws IOException {
    PublisherSpecs specs = specs(SPEC);
    assertThat(read(specs, "news.daily.example", "2026-03-04", PAGE).readWith()).isNotNull();
    assertThat(read(specs, "otherdaily.example", "2026-03-04", PAGE).readWith()).isNull();
  }

  @Test
  void whatIsNotFoundIsReadTheGenericWayAndTold() throws IOException {
    String rebuilt =
        PAGE.replace("story-text related", "article-body")
            .replace("class=\"names\"", "class=\"by\"")
            .replace("3. März 2026 9.30", "yesterday");
    Article article = read(specs(SPEC), "daily.example", "2026-03-04", rebuilt);
    assertThat(article.readWith().missed()).containsExactly("authors", "published", "body");
    assertThat(article.text()).contains(FIRST).contains(SECOND);
    assertThat(article.title()).isEqualTo("A pier for Ostrova");
  }

  @Test
  void aBodyOfNextToNothingIsNoBody() throws IOException {
    String rebuilt =
        PAGE.replace("story-text related", "article-body")
            .replace(
                "<div class=\"more\">", "<div class=\"text\"><p>Loading the text.</p></div><div>")
            .replace(FIRST, (FIRST + " ").repeat(5));
    Article article = read(specs(SPEC), "daily.example", "2026-03-04", rebuilt);
    assertThat(article.readWith().missed()).containsExactly("body");
    assertThat(article.text()).contains(SECOND);
  }

  @Test
  void aDateAfterThePageWasTakenIsRefused() throws IOException {
    Article article = read(specs(SPEC), "daily.example", "2026-02-01", PAGE);
    assertThat(article.readWith().missed()).containsExactly("published");
  }

  @Test
  void aPageThatMarksItselfAsATeaserIsAStub() throws IOException {
    String walled = PAGE.replace("</body>", "<div class='wall'>Subscribers read on.</div></body>");
    Article article = read(specs(SPEC), "daily.example", "2026-03-04", walled);
    assertThat(article.verdict()).isEqualTo(Verdict.STUB);
    assertThat(article.reason()).isEqualTo("the page marks itself as a part of the text");
  }

  @Test
  void theUsersOwnSpecificationTakesThePlaceOfOneThatComesWithTheProgram() throws IOException {
    Files.writeString(folder.resolve("mine.yml"), SPEC.replace("daily.example", "www.taz.de"));
    Files.writeString(folder.resolve("notes.txt"), "no specification");
    PublisherSpecs specs = PublisherSpecs.shipped().with(SpecSource.folder(folder));
    assertThat(specs.problems()).isEmpty();
    assertThat(read(specs, "taz.de", "2026-03-04", PAGE).readWith().publisher())
        .isEqualTo("mine 2");
    assertThat(specs.names()).contains("mine", "zdf").doesNotContain("taz");
  }

  @Test
  void aBadFileIsToldInOneLineAndTheOthersAreUsed() throws IOException {
    Files.writeString(folder.resolve("bad.yaml"), "publisher: X\nhosts: x.example\nbody: p\n");
    Files.write(folder.resolve("bytes.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Files.writeString(folder.resolve("twin.yaml"), SPEC);
    PublisherSpecs specs = specs(SPEC);
    assertThat(specs.problems())
        .containsExactlyInAnyOrder(
            folder.resolve("bad.yaml")
                + ":3: unknown key 'body'; the keys here are hosts, publisher, versions",
            folder.resolve("twin.yaml")
                + ":1: hosts: daily.example is also in "
                + folder.resolve("daily.yaml")
                + ", which is used",
            folder.resolve("bytes.yaml") + ": not written in UTF-8");
    assertThat(specs.names()).containsExactly("daily");
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    PublisherSpecs specs = PublisherSpecs.none().with(SpecSource.folder(folder.resolve("gone")));
    assertThat(specs.problems()).isEqualTo(List.of(folder.resolve("gone") + ": no such folder"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "body: .old-story|body: 'p[['|5: body: no selector: p[[",
        "version: 1|version: one|4: version: one is no number from 1 to 9999",
        "version: 2|version: 3|6: version: 2 is expected here, the oldest comes first",
        "from: 2026-01-01|from: 2026-31-01|7: from: 2026-31-01 is no day such as 2026-03-01",
        "    from: 2026-01-01|    # none|6: 'from' is missing",
        "until: 2027-01-01|until: 2025-01-01|6: from 2026-01-01 until 2025-01-01 is no time",
        "zone: Europe/Vienna|zone: Europe/Atlantis|15: zone: Europe/Atlantis is no time zone",
        "locale: de|locale: x_y_z|15: locale: x_y_z is no language such as de or pt-BR",
        "'d. MMMM uuuu H.mm'|'d. MMMM bbbb'|15: format: d. MMMM bbbb is no format",
        "'See also: .*'|'See also: (.*'|12: drop-lines: no regular expression: See also: (.*",
        "teaser: .wall|teaser: {a: b}|16: teaser: text is expected",
        "site: Daily Example|sight: x|17: unknown key 'sight'; the keys here are authors, body",
        "hosts: [daily.example]|hosts: [not a host]|2: hosts: not a host is no host name",
        "hosts: [daily.example]|hosts: []|1: hosts: none is named",
        "publisher: The Daily Example|publisher:|1: publisher: text is expected",
        "language: en|language: en%n    language: de|19: Duplicate",
        "versions:|more: x%nversions:|3: unknown key 'more'; the keys here are hosts",
        "select: .stamp, |``|15: 'select' is missing",
      })
  void aSlipIsToldWithItsLineAndCause(String right, String wrong, String told) throws IOException {
    assertThat(SPEC).contains(right);
    String slip =
        SPEC.replaceFirst(
            java.util.regex.Pattern.quote(right),
            java.util.regex.Matcher.quoteReplacement(wrong == null ? "" : wrong.formatted()));
    assertThat(specs(slip).problems())
        .singleElement()
        .asString()
        .startsWith(folder.resolve("daily.yaml") + ":" + told)
        .doesNotContain("\n");
  }
}
