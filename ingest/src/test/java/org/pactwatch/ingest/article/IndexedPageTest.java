package org.pactwatch.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexedPageTest {
  private static final String PAGE =
      """
      <html lang=en><head><title>T</title><meta name=author content=A></head>
      <body class="Main PostDate"><article id=a><h1>One</h1><h2>Two <b>x</b></h2>
      <p class="By-Line">By <a rel=author href=/author/x>X</a></p>
      <time datetime=2025-01-02>2 January</time><div itemprop=author><i itemprop=name>X</i></div>
      <ul><li>1</li><li>2</li></ul></article><p>End, <a href=/y>y</a></p><h3>Three</h3></body></html>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "h1",
        "h2, h3",
        "h3, h2, h1",
        "h2:has(> *)",
        "a",
        "p a",
        "article a[href]",
        "[class*=by-line] a",
        "[class*=line]",
        "[class*=DATE]",
        "[class*=a], [rel=author]",
        "a[href*=/author/]",
        "[itemprop=author] [itemprop=name]",
        "time[datetime], [itemprop=name]",
        "article > p",
        "h1 + h2",
        "h1 ~ p.by-line",
        "p:not([class])",
        "ul li:eq(1)",
        "body article p a",
        "[class*=main] [class*=line] a, ul li",
        "article [itemprop=author]",
        "[itemprop=author] [itemprop=author]",
        "div i[itemprop]",
        "body [class*=nothing] a",
        "article [title='a b'] a",
        "[data-x=y] p",
        "body *",
        "#a",
        "article#a time",
        ".by-line",
        "html",
        "aside"
      })
  void selectsWhatThePlainPageGives(String selector) {
    Document plain = Jsoup.parse(PAGE);
    Document indexed = IndexedPage.of(Jsoup.parse(PAGE));
    assertThat(indexed.select(selector).eachText()).isEqualTo(plain.select(selector).eachText());
    assertThat(indexed.select(selector).outerHtml()).isEqualTo(plain.select(selector).outerHtml());
  }

  @Test
  void isThePageOtherwiseAndItsCloneCanBeChanged() {
    Document page = Jsoup.parse(PAGE, "https://example.org/x/");
    Document indexed = IndexedPage.of(page);
    assertThat(indexed.title()).isEqualTo("T");
    assertThat(indexed.getElementsByTag("li")).hasSize(2);
    assertThat(indexed.expectFirst("p a").absUrl("href")).isEqualTo("https://example.org/author/x");
    Document copy = indexed.clone();
    copy.select("li").remove();
    assertThat(copy.select("li")).isEmpty();
    assertThat(indexed.select("li")).hasSize(2);
  }
}
