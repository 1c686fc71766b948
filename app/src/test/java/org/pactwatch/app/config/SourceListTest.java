package org.pactwatch.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.ingest.source.Source;

class SourceListTest {
  @TempDir private Path folder = Path.of("");

  private static SourceEntry feed() {
    return SourceEntry.of("feed", "https://a.example/rss");
  }

  private Path file() {
    return folder.resolve("pactwatch.yaml");
  }

  @Test
  void theFirstSourceMakesTheFile() throws IOException {
    new SourceList(file()).add(List.of(feed().named("A \"quoted\" name", null)));
    assertThat(ConfigurationFile.read(file()).sources())
        .singleElement()
        .satisfies(s -> assertThat(s.name()).isEqualTo("A \"quoted\" name"));
  }

  @Test
  void editingLeavesEveryOtherLineAsItWas() throws IOException {
    String before =
        """
        # my feeds
        sources:
        # the first
        - feed: https://a.example/rss   # main
          every: 5m

        alerts:
          confidence: 0.7
        """;
    Files.writeString(file(), before);
    SourceList list = new SourceList(file());
    list.add(
        List.of(
            SourceEntry.of(
                Source.sitemap(URI.create("https://b.example/news.xml")).onPrivateNetwork())));
    assertThat(Files.readAllLines(file()))
        .containsSubsequence(before.lines().toList())
        .contains("- sitemap: \"https://b.example/news.xml\"", "  private-network: true");
    list.remove("https://b.example/news.xml", folder);
    assertThat(Files.readString(file())).isEqualTo(before);
  }

  @Test
  void removingTheLastSourceLeavesAnEmptyList() throws IOException {
    SourceList list = new SourceList(file());
    list.add(List.of(SourceEntry.of("folder", folder.resolve("pages").toString())));
    list.remove("pages", folder);
    assertThat(ConfigurationFile.read(file()).sources()).isEmpty();
    list.add(List.of(feed()));
    assertThat(ConfigurationFile.read(file()).sources()).hasSize(1);
  }

  @Test
  void whatCouldNotBeReadIsNotWritten() throws IOException {
    SourceList list = new SourceList(file());
    list.add(List.of(feed()));
    String before = Files.readString(file());
    assertThatThrownBy(() -> list.add(List.of(feed()))).hasMessageContaining("is there twice");
    assertThatThrownBy(() -> list.add(List.of(SourceEntry.of("feed", "no address"))))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> list.remove("unknown", folder)).hasMessageContaining("no source");
    assertThat(Files.readString(file())).isEqualTo(before);
    assertThat(folder).isDirectoryNotContaining(p -> p.toString().contains(".pactwatch"));
  }

  @Test
  void everythingThatCanBeSaidOfASourceIsReadAsItWasWritten() throws IOException {
    List<Source> sources =
        List.of(
            new SourceEntry(
                    "Name: with \\ and \"quotes\" # and\ta tab",
                    null,
                    null,
                    "https://a.example/world",
                    null,
                    "90s",
                    "1m",
                    "6h",
                    "tr",
                    "Europe/Istanbul",
                    "World/Asia & Pacific",
                    Map.of("X-Api-Key", "a \"key\": #1"),
                    true)
                .source(folder),
            Source.feed(URI.create("https://b.example/rss?a=1&b=#x")).every(Duration.ofDays(2)),
            Source.sitemap(URI.create("https://c.example/news.xml")),
            Source.folder(folder.resolve("pages: old")));
    new SourceList(file()).add(sources.stream().map(SourceEntry::of).toList());
    assertThat(ConfigurationFile.read(file()).sources()).isEqualTo(sources);
  }

  @Test
  void whatMakesNoSenseIsSaidInOneLine() {
    assertThatThrownBy(() -> entry("6h", "1h", "en", "UTC").source(folder))
        .hasMessageContaining("longer");
    assertThatThrownBy(() -> entry("10s", "1h", "en", "UTC").source(folder))
        .hasMessage("shortest: 10s is less than 30s");
    assertThatThrownBy(() -> entry("1m", "1h", "english", "UTC").source(folder))
        .hasMessageContaining("two letters");
    assertThatThrownBy(() -> entry("1m", "1h", "en", "Mars/Base").source(folder))
        .hasMessageContaining("time zone such as");
  }

  private static SourceEntry entry(String shortest, String longest, String language, String zone) {
    return new SourceEntry(
        null,
        "https://a.example/rss",
        null,
        null,
        null,
        null,
        shortest,
        longest,
        language,
        zone,
        null,
        null,
        false);
  }

  @Test
  void headersThatCannotBeSentOrAreTheProgramsOwnAreRefused() throws IOException {
    for (String wrong :
        List.of("User-Agent: me", "Host: other", "\"A B\": c", "X-Key: \"a\\nb\"", "X-Key:")) {
      Path file = folder.resolve("wrong.yaml");
      Files.writeString(
          file, "sources:\n  - feed: https://a.example/rss\n    headers:\n      " + wrong + "\n");
      assertThatThrownBy(() -> ConfigurationFile.read(file))
          .as(wrong)
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("headers: ");
    }
  }
}
