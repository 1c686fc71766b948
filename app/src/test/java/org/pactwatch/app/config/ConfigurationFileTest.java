package org.pactwatch.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactwatch.ingest.source.Source;

class ConfigurationFileTest {
  @TempDir private Path folder = Path.of("");

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("pactwatch.yaml"), text);
  }

  @Test
  void sourcesContactAndAlertsAreRead() throws IOException {
    Configuration read =
        ConfigurationFile.read(
            written(
                """
                contact: https://example.org/bot
                sources:
                  - name: Example
                    feed: https://example.org/rss.xml
                    every: 5m
                  - sitemap: http://10.0.0.1/news.xml
                    private-network: true
                  - folder: pages
                alerts:
                  confidence: 0.8
                publishers: specs
                """));
    assertThat(read.publishers()).isEqualTo(folder.resolve("specs"));
    assertThat(read.contact()).isEqualTo("https://example.org/bot");
    assertThat(read.alerts().settings(name -> null).rules())
        .isNotEmpty()
        .allMatch(rule -> rule.conditions().confidence() == 0.8);
    assertThat(read.sources())
        .extracting(s -> s.location().toString())
        .containsExactly(
            "https://example.org/rss.xml",
            "http://10.0.0.1/news.xml",
            folder.resolve("pages").toString());
    assertThat(read.sources())
        .extracting(Source::privateNetwork)
        .containsExactly(false, true, false);
    assertThat(read.sources().get(0).name()).isEqualTo("Example");
    assertThat(read.sources().get(0).interval()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void anEmptyFileConfiguresNothing() throws IOException {
    assertThat(ConfigurationFile.read(written("# nothing yet\n"))).isEqualTo(Configuration.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sources: 3 | :1: sources: a list is expected
          contact: a^feeds: b | :2: unknown key 'feeds'; the keys here are alerts, contact, publishers, sources
          sources:^  - fed: x | :2: unknown key 'fed'
          sources:^  - name: x | source 1 (x): give one of feed, sitemap, section and folder
          sources:^  - feed: x | source 1: x is no http or https address
          sources:^  - folder: x^  - folder: ./x | is there twice
          sources:^  - {feed: 'http://a.b/', every: often} | every: often is no time such as 15m
          sources: [ | no YAML
          alerts:^  confidence: high | alerts: confidence: a number is expected
          alerts:^  confidence: 2 | confidence is not from 0 to 1
          alerts: nowhere.yaml | nowhere.yaml: no such file
          contact: a^contact: b | no YAML
          """)
  void whatMakesNoSenseIsOneLineThatNamesThePlace(String text, String cause) throws IOException {
    Path file = written(text.replace('^', '\n') + "\n");
    assertThatThrownBy(() -> ConfigurationFile.read(file).alerts().settings(name -> null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(folder.toString())
        .hasMessageContaining(cause)
        .message()
        .doesNotContain("\n");
  }
}
