package org.pactwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** On pages of several layouts, whose links to articles are marked with {@code data-gold}. */
class SectionReaderTest {
  private static final URI BASE = URI.create("https://news.example/section/");
  private static final List<String> PAGES =
      List.of(
          "blog", "agency", "cards", "ministry", "front", "turkish", "list", "magazine", "article");
  private final SectionReader reader = new SectionReader();

  private FeedOutcome read(byte[] page) {
    return reader.read(page, "text/html", BASE, ZoneOffset.UTC);
  }

  private static byte[] page(String name) {
    return HostileFeedsTest.sample("section/" + name + ".html");
  }

  private static Set<URI> gold(byte[] page) {
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8), BASE.toString())
        .select("a[data-gold]")
        .stream()
        .map(a -> URI.create(a.absUrl("href")))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<URI> found(FeedOutcome outcome) {
    return outcome.fold(
        read ->
            read.entries().stream()
                .map(FeedEntry::url)
                .collect(Collectors.toCollection(LinkedHashSet::new)),
        index -> Set.of(),
        none -> Set.of());
  }

  @Test
  void articlesAreToldFromTheRestOnPagesOfSeveralLayouts() {
    int right = 0;
    int wrong = 0;
    int missed = 0;
    StringBuilder slips = new StringBuilder();
    for (String name : PAGES) {
      Set<URI> gold = gold(page(name));
      Set<URI> found = found(read(page(name)));
      for (URI url : found) {
        right += gold.contains(url) ? 1 : 0;
        wrong += gold.contains(url) ? 0 : 1;
        slips.append(gold.contains(url) ? "" : "\nwrong " + name + " " + url);
      }
      for (URI url : gold) {
        missed += found.contains(url) ? 0 : 1;
        slips.append(found.contains(url) ? "" : "\nmissed " + name + " " + url);
      }
    }
    assertThat(right + missed).isGreaterThan(25);
    assertThat((double) right / (right + wrong))
        .as("precision" + slips)
        .isGreaterThanOrEqualTo(0.95);
    assertThat((double) right / (right + missed)).as("recall" + slips).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void headlineAndTimeComeFromTheTeaser() {
    FeedEntry first = ((FeedOutcome.Entries) read(page("blog"))).entries().get(0);
    assertThat(first.title()).isEqualTo("Arcadia and Ruritania sign patrol accord");
    assertThat(first.published()).isEqualTo(OffsetDateTime.parse("2026-05-18T09:00:00Z"));
  }

  @Test
  void aPageWithoutArticlesIsNoSection() {
    assertThat(read(page("article")))
        .isEqualTo(
            new FeedOutcome.NotAFeed("a page on which no links to articles were recognised"));
    assertThat(read(new byte[0])).isEqualTo(new FeedOutcome.NotAFeed("empty document"));
  }

  @Test
  void wordsOfPathsAreInLowerCaseAndWithoutSlashes() {
    assertThat(ArticlePath.segmentsWithoutArticles())
        .isNotEmpty()
        .allMatch(w -> w.matches("[a-z.-]+"));
  }

  @Test
  void whateverHappensToAPageItIsReadOrRefused() {
    for (String name : PAGES) {
      byte[] page = page(name);
      Random random = new Random(name.hashCode());
      for (int i = 0; i < 60; i++) {
        assertThat(read(HostileFeedsTest.mutated(page, random))).isNotNull();
      }
    }
  }
}
