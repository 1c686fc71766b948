package org.pactwatch.ingest.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource({
    "http://News.Example:80/a/?utm_source=x&id=7#top, https://news.example/a?id=7",
    "https://m.news.example/a/amp/, https://news.example/a",
    "https://amp.news.example/a.amp.html, https://news.example/a.html",
    "https://news.example, https://news.example/",
    "http://127.0.0.1:8080/a, http://127.0.0.1:8080/a",
    "https://news.example/a?b=1&fbclid=z&c=%20, https://news.example/a?b=1&c=%20",
    "https://m.org/a, https://m.org/a",
    "https://mobile.news.example/world/index.html, https://news.example/world",
    "https://news.example/amp/world/pact-signed-in-doha,"
        + " https://news.example/world/pact-signed-in-doha",
    "https://news.example/amp/story, https://news.example/amp/story",
    "https://news.example/a?outputType=amp&UTM_Medium=rss, https://news.example/a",
    "https://news.example/a?amp, https://news.example/a",
    "https://www.google.com/amp/s/www.news.example/a/amp/, https://www.news.example/a",
    "https://www-news-example.cdn.ampproject.org/c/s/www.news.example/a.amp.html?usqp=mq331,"
        + " https://www.news.example/a.html",
    "https://www.google.com/ampere, https://www.google.com/ampere",
    "https://news.example/story.php?id=1, https://news.example/story.php?id=1"
  })
  void variantsOfOneAddressAreSpeltAlike(URI written, URI canonical) {
    assertThat(CanonicalUrl.of(written)).isEqualTo(canonical);
    assertThat(CanonicalUrl.of(canonical)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.news.example/a?b=1&c=2, http://news.example/a/?c=2&b=1",
    "https://m.news.example/a, https://www.news.example/a?utm_campaign=x"
  })
  void spellingsThatLeadToOnePageHaveOneKey(URI one, URI other) {
    assertThat(CanonicalUrl.key(one)).isEqualTo(CanonicalUrl.key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/a?id=1, https://news.example/a?id=2",
    "https://news.example/a, https://news.example/b",
    "https://sport.news.example/a, https://news.example/a"
  })
  void addressesOfOtherPagesHaveOtherKeys(URI one, URI other) {
    assertThat(CanonicalUrl.key(one)).isNotEqualTo(CanonicalUrl.key(other));
  }
}
