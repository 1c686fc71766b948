package org.pactwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pactwatch.ingest.feed.FeedEntry;
import org.pactwatch.ingest.frontier.SeenEntry;
import org.pactwatch.ingest.source.Source;

class BacklogTest {
  private static final Instant NOW = Instant.parse("2026-05-18T12:00:00Z");
  private static final Source FEED = Source.feed(URI.create("https://paper.example/rss"));
  private static final Source SITEMAP = Source.sitemap(URI.create("https://paper.example/map.xml"));

  private static FeedEntry entry(String key, @Nullable Integer daysAgo) {
    OffsetDateTime updated =
        daysAgo == null ? null : NOW.minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC);
    return new FeedEntry(URI.create("https://paper.example/" + key), null, null, updated);
  }

  private static Map<String, FeedEntry> undated(int count) {
    Map<String, FeedEntry> entries = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      entries.put("undated" + i, entry("undated" + i, null));
    }
    return entries;
  }

  private static Map<String, SeenEntry> seen(Set<String> keys, String note) {
    Map<String, SeenEntry> seen = new HashMap<>();
    keys.forEach(key -> seen.put(key, new SeenEntry(key, "before", "", note)));
    return seen;
  }

  private static Set<String> keys(Backlog.Parted parted) {
    return parted.left().stream().map(SeenEntry::key).collect(Collectors.toSet());
  }

  @Test
  void whatIsOlderThanAMonthIsLeftOutOfASitemapAtAnyLookAndTakenOfAFeed() {
    Map<String, FeedEntry> entries = new LinkedHashMap<>();
    entries.put("old", entry("old", 31));
    entries.put("new", entry("new", 29));
    entries.put("undated", entry("undated", null));
    for (boolean first : new boolean[] {true, false}) {
      Backlog.Parted parted = Backlog.part(SITEMAP, entries, Map.of(), first, NOW);
      assertThat(parted.wanted().keySet()).containsExactly("new", "undated");
      assertThat(parted.left())
          .containsExactly(new SeenEntry("old", entries.get("old").version(), "", Backlog.NOTE));
      assertThat(Backlog.part(FEED, entries, Map.of(), first, NOW).wanted()).isEqualTo(entries);
    }
  }

  @Test
  void anOldPageThatIsKnownIsTakenWhenItChanges() {
    Map<String, FeedEntry> entries = Map.of("known", entry("known", 40));
    Map<String, SeenEntry> seen = seen(entries.keySet(), "");
    assertThat(Backlog.part(SITEMAP, entries, seen, false, NOW).wanted()).isEqualTo(entries);
  }

  @Test
  void theFirstLookTakesTheNewestThousandInTheirOrderAndLaterLooksTakeAll() {
    Map<String, FeedEntry> entries = undated(1500);
    entries.put("dated", entry("dated", 20));
    Backlog.Parted first = Backlog.part(SITEMAP, entries, Map.of(), true, NOW);
    assertThat(first.left()).hasSize(501);
    Set<String> oldest =
        IntStream.range(0, 501).mapToObj(i -> "undated" + i).collect(Collectors.toSet());
    assertThat(keys(first)).isEqualTo(oldest);
    assertThat(first.wanted().keySet()).startsWith("undated501").endsWith("undated1499", "dated");
    assertThat(Backlog.part(SITEMAP, entries, Map.of(), false, NOW).left()).isEmpty();
  }

  @Test
  void fewPagesThatWereLeftOutAreTakenWhenTheyChangeButNotAWholeSitemapWrittenAnew() {
    Map<String, FeedEntry> few = undated(100);
    assertThat(Backlog.part(SITEMAP, few, seen(few.keySet(), Backlog.NOTE), false, NOW).wanted())
        .isEqualTo(few);
    Map<String, FeedEntry> all = undated(5000);
    Map<String, SeenEntry> seen = seen(all.keySet(), Backlog.NOTE);
    all.put("new", entry("new", null));
    Backlog.Parted parted = Backlog.part(SITEMAP, all, seen, false, NOW);
    assertThat(parted.wanted().keySet()).containsExactly("new");
    assertThat(parted.left()).hasSize(5000);
  }
}
