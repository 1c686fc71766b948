package org.pactwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as feeds write them, whatever their specifications say. */
class FeedDatesTest {
  private static final URI BASE = URI.create("https://news.example/feeds/all.xml");
  private static final String LINK = "<link>https://news.example/1</link>";
  private final FeedReader reader = new FeedReader();

  private static String rss(String items) {
    return "<rss version='2.0'><channel><title>T</title>" + items + "</channel></rss>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mon, 18 May 2026 09:51:00 +0300 | 2026-05-18T06:51:00Z
          Fri, 18 May 2026 09:51:00 GMT   | 2026-05-18T09:51:00Z
          18 May 26 09:51 EST             | 2026-05-18T14:51:00Z
          Mon, 18 May 2026 09:51:00 EDT   | 2026-05-18T13:51:00Z
          Mon, 18 May 2026 09:51:00 PDT   | 2026-05-18T16:51:00Z
          Mon, 18 May 2026 9:51:00 UT     | 2026-05-18T09:51:00Z
          Mon, 18 May 2026 09:51:00 CEST  | 2026-05-18T07:51:00Z
          Mon, 18 May 2026 09:51:00 -0000 | 2026-05-18T09:51:00Z
          Mon,18 May 2026 09:51:00 +03:00 | 2026-05-18T06:51:00Z
          Monday, May 18, 2026 9:51 PM GMT | 2026-05-18T21:51:00Z
          2026-05-18T09:51:00Z            | 2026-05-18T09:51:00Z
          2026-05-18T09:51:00.123+0300    | 2026-05-18T06:51:00Z
          2026-05-18T09:51:00+3:00        | 2026-05-18T06:51:00Z
          2026-05-18T09:51+03:00          | 2026-05-18T06:51:00Z
          20260518T095100Z                | 2026-05-18T09:51:00Z
          2026-05-18 09:51:00 UTC         | 2026-05-18T09:51:00Z
          2026-05-18T09:51:00             | 2026-05-18T06:51:00Z
          Mon, 18 May 2026 09:51:00       | 2026-05-18T06:51:00Z
          2026-05-18                      | 2026-05-17T21:00:00Z
          lun., 18 mai 2026 09:51:00 +0200 | 2026-05-18T07:51:00Z
          Mo, 18 Mai 2026 09:51:00 +0200  | 2026-05-18T07:51:00Z
          Пн, 18 мая 2026 09:51:00 +0300  | 2026-05-18T06:51:00Z
          Pzt, 18 Mayıs 2026 09:51:00 +0300 | 2026-05-18T06:51:00Z
          18.05.2026 09:51                | 2026-05-18T06:51:00Z
          5/18/2026 9:51:00 AM            | 2026-05-18T06:51:00Z
          Mon, 18 May 2026 24:00:00 GMT   | 2026-05-18T23:59:59Z
          Sat, 31 Dec 2016 23:59:60 GMT   | 2016-12-31T23:59:59Z
          1779097860                      | 2026-05-18T09:51:00Z
          """)
  void datesOfEveryKindAreRead(String written, String time) {
    FeedOutcome outcome =
        reader.read(
            rss("<item>" + LINK + "<pubDate>" + written + "</pubDate></item>")
                .getBytes(StandardCharsets.UTF_8),
            null,
            BASE,
            ZoneId.of("Europe/Istanbul"));
    FeedEntry entry = ((FeedOutcome.Entries) outcome).entries().get(0);
    assertThat(Objects.requireNonNull(entry.published()).toInstant()).hasToString(time);
  }
}
