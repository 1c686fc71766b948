package org.pactwatch.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceListTest {
  @TempDir private Path folder = Path.of("");

  private Path file() {
    return folder.resolve("pactwatch.yaml");
  }

  @Test
  void theFirstSourceMakesTheFile() throws IOException {
    new SourceList(file()).add("feed", "https://a.example/rss", "A \"quoted\" name", false);
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
    list.add("sitemap", "https://b.example/news.xml", null, true);
    assertThat(Files.readAllLines(file()))
        .containsSubsequence(before.lines().toList())
        .contains("- sitemap: \"https://b.example/news.xml\"", "  private-network: true");
    list.remove("https://b.example/news.xml", folder);
    assertThat(Files.readString(file())).isEqualTo(before);
  }

  @Test
  void removingTheLastSourceLeavesAnEmptyList() throws IOException {
    SourceList list = new SourceList(file());
    list.add("folder", folder.resolve("pages").toString(), null, false);
    list.remove("pages", folder);
    assertThat(ConfigurationFile.read(file())).isEqualTo(Configuration.NONE);
    list.add("feed", "https://a.example/rss", null, false);
    assertThat(ConfigurationFile.read(file()).sources()).hasSize(1);
  }

  @Test
  void whatCouldNotBeReadIsNotWritten() throws IOException {
    SourceList list = new SourceList(file());
    list.add("feed", "https://a.example/rss", null, false);
    String before = Files.readString(file());
    assertThatThrownBy(() -> list.add("feed", "https://a.example/rss", null, false))
        .hasMessageContaining("is there twice");
    assertThatThrownBy(() -> list.add("feed", "no address", null, false))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> list.remove("unknown", folder)).hasMessageContaining("no source");
    assertThat(Files.readString(file())).isEqualTo(before);
    assertThat(folder).isDirectoryNotContaining(p -> p.toString().contains(".pactwatch"));
  }
}
