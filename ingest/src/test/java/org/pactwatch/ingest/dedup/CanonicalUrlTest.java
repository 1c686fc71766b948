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
    "https://m.org/a, https://m.org/a"
  })
  void variantsOfOneAddressAreSpeltAlike(URI written, URI canonical) {
    assertThat(CanonicalUrl.of(written)).isEqualTo(canonical);
    assertThat(CanonicalUrl.of(canonical)).isEqualTo(canonical);
  }
}
