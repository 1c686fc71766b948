package org.pactwatch.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pactwatch.app.config.ConfigurationFile;

class SourcesCommandTest {
  @TempDir private Path folder = Path.of("");

  private Call sources(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "sources";
    all[1] = arguments[0];
    all[2] = "--config=" + folder.resolve("pactwatch.yaml");
    System.arraycopy(arguments, 1, all, 3, arguments.length - 1);
    return Call.of(all);
  }

  @Test
  void whatTheCommandLineAddsIsWhatTheFileWouldSay() throws IOException {
    Call call =
        sources(
            "add",
            "https://a.example/world",
            "--section",
            "--name",
            "A: \"World\"",
            "--every",
            "10m",
            "--shortest",
            "2m",
            "--longest",
            "6h",
            "--language",
            "tr",
            "--time-zone",
            "Europe/Istanbul",
            "--category",
            "World/Asia",
            "--header",
            "X-Api-Key=abc=1",
            "--private-network");
    assertThat(call.errLines()).isEmpty();
    Path written = folder.resolve("other.yaml");
    Files.writeString(
        written,
        """
        sources:
          - section: https://a.example/world
            name: 'A: "World"'
            every: 10m
            shortest: 2m
            longest: 6h
            language: tr
            time-zone: Europe/Istanbul
            category: World/Asia
            headers:
              X-Api-Key: abc=1
            private-network: true
        """);
    assertThat(ConfigurationFile.read(folder.resolve("pactwatch.yaml")).sources())
        .isEqualTo(ConfigurationFile.read(written).sources());
  }

  @Test
  void subscriptionsAreImportedOnceAndExportedAgain() throws IOException {
    Path opml = folder.resolve("feeds.opml");
    Files.writeString(
        opml,
        "<opml version='1.0'><body><outline text='World'><outline text='A &amp; B'"
            + " xmlUrl='https://a.example/rss'/><outline text='Again'"
            + " xmlUrl='https://a.example/rss'/></outline></body></opml>");
    Call first = sources("import", opml.toString());
    assertThat(first.code()).isZero();
    assertThat(first.err()).contains("is there twice").contains("1 source added");
    assertThat(sources("import", opml.toString()).err()).contains("is configured already");
    assertThat(sources("export").out())
        .contains("<outline text=\"World\"")
        .contains("text=\"A &amp; B\"")
        .contains("xmlUrl=\"https://a.example/rss\"");
  }

  @Test
  void badSubscriptionsAreOneClearLine() throws IOException {
    Path opml = Files.writeString(folder.resolve("bad.opml"), "<html></html>");
    Call call = sources("import", opml.toString());
    assertThat(call.code()).isEqualTo(1);
    assertThat(call.errLines())
        .singleElement()
        .asString()
        .endsWith("bad.opml: no OPML, its root is <html>");
    assertThat(sources("import", "nowhere.opml").errLines())
        .singleElement()
        .asString()
        .contains("nowhere.opml: no such file");
    assertThat(folder.resolve("pactwatch.yaml")).doesNotExist();
  }

  @Test
  void whatIsNoSourceIsSaidInOneLine() throws IOException {
    Files.writeString(folder.resolve("pactwatch.yaml"), "# nothing yet");
    for (String wrong : new String[] {"nobody", "http://127.0.0.1:1/rss"}) {
      Call call = sources("test", wrong);
      assertThat(call.code()).isEqualTo(1);
      assertThat(call.errLines()).singleElement().asString().contains(wrong);
    }
    assertThat(sources("discover", "no address").code()).isEqualTo(1);
  }
}
