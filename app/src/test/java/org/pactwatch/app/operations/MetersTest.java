package org.pactwatch.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pactwatch.model.Article;
import org.pactwatch.store.catalogue.KnownPacts;

class MetersTest {
  private static final Article KNOWN = KnownPacts.catalogue().readings().get(0).article();

  @Test
  void theAgeOfAnArticleIsCountedFromItsFetchingAndOldNewsIsNot() {
    Instant now = KNOWN.fetchedAt().plusSeconds(90);
    try (Meters meters = new Meters(Clock.fixed(now, ZoneOffset.UTC), "7.7")) {
      meters.arrived(List.of(with(KNOWN, true)));
      assertThat(meters.scrape()).contains("pactwatch_fetched_to_picture_seconds_count 0");
      meters.arrived(List.of(with(KNOWN, false)));
      assertThat(meters.scrape())
          .contains(
              "pactwatch_fetched_to_picture_seconds_count 1",
              "pactwatch_fetched_to_picture_seconds_sum 90.0",
              "pactwatch_fetched_to_picture_seconds_bucket{le=\"30.0\"} 0",
              "pactwatch_fetched_to_picture_seconds_bucket{le=\"120.0\"} 1",
              // Only its day of publication is known, which says nothing of hours.
              "pactwatch_published_to_picture_seconds_count 0",
              "pactwatch_build{version=\"7.7\"} 1");
    }
  }

  @Test
  void metricsOfOthersFollow() {
    try (Meters meters = new Meters(Clock.systemUTC(), "7.7")) {
      meters.text(() -> "pactwatch_source_failures{source=\"a\"} 2\n");
      meters.gauge("pactwatch.lag.records", "Behind.", () -> Double.NaN, "group", "g");
      assertThat(meters.scrape())
          .contains("pactwatch_lag_records{group=\"g\"} NaN")
          .endsWith("pactwatch_source_failures{source=\"a\"} 2\n");
    }
  }

  private static Article with(Article a, boolean backfill) {
    return new Article(
        a.id(),
        a.revision(),
        a.source(),
        a.url(),
        a.title(),
        a.site(),
        a.authors(),
        a.published(),
        a.modified(),
        a.language(),
        a.verdict(),
        a.reason(),
        a.text(),
        a.blocks(),
        a.syndicationGroup(),
        a.wireCredit(),
        a.capture(),
        a.fetchedAt(),
        backfill);
  }
}
