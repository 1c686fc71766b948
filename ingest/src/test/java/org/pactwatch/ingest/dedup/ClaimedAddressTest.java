package org.pactwatch.ingest.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimedAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.news.example/world/pact, https://m.news.example/world/pact?x=1",
    "https://news.example/2026/05/pact-signed-in-doha,"
        + " https://news.example/2026/05/pact-signed-in-doha/print",
    "https://news.example/story?id=7, https://news.example/go?story=7",
    "https://www.paper.co.uk/a-b-c, https://amp.paper.co.uk/a-b-c"
  })
  void anotherAddressOfTheSameSiteIsBelieved(URI claimed, URI taken) {
    assertThat(ClaimedAddress.isCredible(claimed, taken)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/, https://news.example/world/pact",
    "https://news.example/index.html, https://news.example/world/pact",
    "https://news.example/world, https://news.example/world/2026/pact-signed-in-doha",
    "https://news.example/middle-east, https://news.example/middle-east/pact-signed-in-doha",
    "https://agency.example/pact, https://news.example/world/pact",
    "https://other.co.uk/a, https://paper.co.uk/a"
  })
  void aFrontPageASectionOrAnotherSiteIsNot(URI claimed, URI taken) {
    assertThat(ClaimedAddress.isCredible(claimed, taken)).isFalse();
  }

  @Test
  void aSavedPageIsBelievedUnlessItNamesAFrontPage() {
    assertThat(ClaimedAddress.isCredible(URI.create("https://news.example/a"), null)).isTrue();
    assertThat(ClaimedAddress.isCredible(URI.create("https://news.example/?utm_source=x"), null))
        .isFalse();
  }
}
