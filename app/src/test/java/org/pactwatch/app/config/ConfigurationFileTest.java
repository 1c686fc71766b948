package org.pactwatch.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pactwatch.ingest.source.Source;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.oidc.OidcSettings;

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

  private static final String PROVIDER =
      """
      console:
        oidc:
          issuer: https://id.example.org/realms/news
          client-id: pactwatch
          client-secret: SECRET
          groups-claim: realm_access.roles
          roles: {desk: reviewer, heads: Admin}
          otherwise: viewer
      """;

  private OidcSettings provider(String yaml) throws IOException {
    Configuration read = ConfigurationFile.read(written(yaml));
    return Objects.requireNonNull(
        read.console().settings(name -> name.equals("KEY") ? "hush" : null));
  }

  @Test
  void theProviderByWhichPeopleSignInIsReadWithItsSecretFromElsewhere() throws IOException {
    OidcSettings oidc = provider(PROVIDER.replace("SECRET", "env:KEY"));
    assertThat(oidc.secret()).isEqualTo("hush");
    assertThat(oidc.toString()).doesNotContain("hush");
    assertThat(oidc.label()).isEqualTo("id.example.org");
    assertThat(oidc.role(List.of("canteen", "desk"))).contains(Role.REVIEWER);
    assertThat(oidc.role(List.of("heads", "desk"))).contains(Role.ADMIN);
    assertThat(oidc.role(List.of())).contains(Role.VIEWER);

    Files.writeString(folder.resolve("secret"), "of a file\n");
    assertThat(provider(PROVIDER.replace("SECRET", "file:secret")).secret()).isEqualTo("of a file");
    assertThat(ConfigurationFile.read(written("contact: a")).console().settings(n -> null))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SECRET | hunter2 | client-secret: write env:NAME or file:PATH
          SECRET | env:NONE | client-secret: the environment has no NONE
          https: | http: | issuer is no https address: http://id.example.org/realms/news
          heads: Admin | heads: boss | roles: 'boss' is none of viewer, reviewer, admin
          client-id: pactwatch | client-id: | client-id is missing
          """)
  void aSlipAboutTheProviderIsOneLineThatNamesIt(String what, String instead, String line)
      throws IOException {
    String yaml = PROVIDER.replace(what, instead).replace("SECRET", "env:KEY");
    assertThatThrownBy(() -> provider(yaml))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageEndingWith("pactwatch.yaml: console: oidc: " + line)
        .message()
        .doesNotContain("hunter2");
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
          contact: a^feeds: b | :2: unknown key 'feeds'; the keys here are alerts, console, contact, publishers, sources
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
