package org.pactwatch.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpmlTest {
  private static OpmlOutcome read(String opml) {
    return OpmlReader.read(opml.getBytes(StandardCharsets.UTF_8));
  }

  private static OpmlOutcome.Subscriptions list(String opml) {
    OpmlOutcome outcome = read(opml);
    assertThat(outcome).isInstanceOf(OpmlOutcome.Subscriptions.class);
    return (OpmlOutcome.Subscriptions) outcome;
  }

  private static final String EXPORT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="1.0"><head><title>Feeds</title></head><body>
      <outline text="World" title="World"><outline text="Asia/Pacific">
        <outline type="rss" text="A & B News" xmlUrl="https://a.example/rss?x=1&y=2" htmlUrl="https://a.example/"/>
        <outline type="rss" title="Twice" XMLURL="https://a.example/rss?x=1&amp;y=2"/></outline>
        <outline type="rss" text="Bad" xmlUrl="ftp://b.example/rss"/></outline>
      <outline type="atom" text="C" xmlUrl="https://c.example/atom" language="tr-TR" category="/Region/Turkey,/x"/>
      <outline text="Nothing"/>
      </body></opml>
      """;

  @Test
  void foldersAreCategoriesAndWhatIsWrongIsTold() {
    OpmlOutcome.Subscriptions list = list(EXPORT);
    assertThat(list.sources()).extracting(Source::name).containsExactly("A & B News", "C");
    assertThat(list.sources())
        .extracting(s -> s.particulars().category())
        .containsExactly("World/Asia-Pacific", "Region/Turkey");
    assertThat(list.sources().get(0).location())
        .isEqualTo(new Location.Feed(URI.create("https://a.example/rss?x=1&y=2")));
    assertThat(list.sources().get(1).particulars().language()).isEqualTo("tr");
    assertThat(list.complaints())
        .containsExactly(
            "'Twice': https://a.example/rss?x=1&y=2 is there twice",
            "'Bad': ftp://b.example/rss is no http or https address",
            "'Nothing' has no xmlUrl");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Particulars asia =
        new Particulars(null, null, "tr", null, "World/Asia & \"Pacific\" <1>", Map.of());
    List<Source> sources =
        List.of(
            Source.feed(URI.create("https://a.example/rss?x=1&y=2"))
                .named("A & <B> \"C\"")
                .with(asia),
            Source.sitemap(URI.create("https://b.example/news.xml")).with(asia),
            Source.section(URI.create("https://c.example/world")).named("C"));
    List<Source> withFolder = new java.util.ArrayList<>(sources);
    withFolder.add(Source.folder(Path.of("pages")));
    OpmlOutcome.Subscriptions list = list(OpmlWriter.write(withFolder));
    assertThat(list.sources()).isEqualTo(sources);
    assertThat(list.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <rss><channel/></rss> | no OPML, its root is <rss>
          nothing but words | no OPML
          <opml><body></body></opml> | OPML without any outline
          '' | no OPML
          """)
  void whatIsNoOpmlSaysSo(String document, String cause) {
    assertThat(read(document)).isEqualTo(new OpmlOutcome.NotOpml(cause));
  }

  @Test
  void aListThatBreaksOffSaysSo() {
    assertThat(list(EXPORT.substring(0, EXPORT.indexOf("<outline type=\"atom\""))).complaints())
        .contains("breaks off before its end");
  }

  @Test
  void noDeclaredEntityIsExpanded() {
    String opml =
        "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><body>"
            + "<outline text='&x;' xmlUrl='https://a.example/'/></body></opml>";
    assertThat(list(opml).sources().get(0).name()).isEqualTo("&x;");
  }

  @Test
  void whateverHappensToAListItIsReadOrRefused() {
    Random random = new Random(7);
    byte[] bytes = EXPORT.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 2000; i++) {
      byte[] mutated = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
      for (int j = 0; j < 5; j++) {
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
      }
      assertThat(OpmlReader.read(mutated)).isNotNull();
    }
  }
}
