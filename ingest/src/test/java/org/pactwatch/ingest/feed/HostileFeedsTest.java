package org.pactwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that are made to do harm, or by accident: the reader ends, and in bounded memory. */
@Timeout(60)
class HostileFeedsTest {
  private static final URI BASE = URI.create("https://news.example/feeds/all.xml");
  private final FeedReader reader = new FeedReader();

  private FeedOutcome read(String document) {
    return reader.read(document.getBytes(StandardCharsets.UTF_8), null, BASE);
  }

  private static List<FeedEntry> entries(FeedOutcome outcome) {
    assertThat(outcome).isInstanceOf(FeedOutcome.Entries.class);
    return ((FeedOutcome.Entries) outcome).entries();
  }

  @Test
  void entitiesThatMultiplyAreNotExpanded() {
    StringBuilder lol = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'lol'>");
    for (int i = 1; i < 12; i++) {
      lol.append("<!ENTITY l").append(i).append(" '").append(("&l" + (i - 1) + ";").repeat(10));
      lol.append("'>");
    }
    String feed =
        lol + "]><rss><channel><item><title>x &l11;</title><link>/1</link></item></channel></rss>";
    assertThat(entries(read(feed)).get(0).title()).isEqualTo("x &l11;");
  }

  @Test
  void noFileAndNoAddressIsReadForADocument(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret-words");
    for (String system : List.of(secret.toUri().toString(), "http://127.0.0.1:1/x.dtd")) {
      String feed =
          "<!DOCTYPE rss [<!ENTITY x SYSTEM '%s'><!ENTITY %% p SYSTEM '%s'> %%p;]><rss><channel>"
                  .formatted(system, system)
              + "<item><title>&x;%p;</title><link>/1</link><description>&x;</description></item>"
              + "<xi:include href='"
              + system
              + "' parse='text'/></channel></rss>";
      assertThat(read(feed).toString()).doesNotContain("the-secret-words");
    }
  }

  @Test
  void ofHalfAMillionEntriesTheFirstAreReadAndTheRestIsTold() {
    StringBuilder feed = new StringBuilder("<rss><channel><title>Big</title>");
    for (int i = 0; i < 500_000; i++) {
      feed.append("<item><link>/").append(i).append("</link></item>\n");
    }
    FeedOutcome outcome = read(feed.append("</channel></rss>").toString());
    assertThat(entries(outcome)).hasSize(EntryList.MOST);
    assertThat(((FeedOutcome.Entries) outcome).flaws())
        .containsExactly(
            new Flaw(Flaw.Kind.TOO_MANY, "has more than 50000 entries, the first 50000 were read"));
  }

  @Test
  void ofHalfAMillionJsonItemsTheFirstAreRead() {
    String item = "{\"url\":\"/%d\"},";
    StringBuilder feed = new StringBuilder("{\"items\":[");
    for (int i = 0; i < 500_000; i++) {
      feed.append(item.replace("%d", "" + i));
    }
    assertThat(entries(read(feed + "]}"))).hasSize(EntryList.MOST);
  }

  @Test
  void aHundredMegabytesAreRefusedZippedOrNot() throws IOException {
    byte[] plain = new byte[100 << 20];
    assertThat(reader.read(plain, null, BASE))
        .isEqualTo(new FeedOutcome.NotAFeed("larger than 50 MB unzipped"));
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(plain);
    }
    assertThat(reader.read(zipped.toByteArray(), null, BASE))
        .isEqualTo(new FeedOutcome.NotAFeed("larger than 50 MB unzipped"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item>",
        "<title>",
        "<a>",
        "<item ",
        "<![CDATA[",
        "<!--",
        "&",
        "</item>",
        "<<",
        "<item/>",
        "{\"items\":[",
        "[",
        "&amp;"
      })
  void whatIsRepeatedWithoutEndEnds(String part) {
    String many = part.repeat(400_000 / part.length());
    assertThat(read("<rss><channel>" + many)).isNotNull();
    assertThat(read("<rss><channel><item><title>" + many + "</title></item></channel></rss>"))
        .isNotNull();
    assertThat(read(many)).isNotNull();
  }

  @Test
  void aTextOfAMillionCharactersInEveryFieldEnds() {
    String long1 = "x ".repeat(500_000);
    String feed =
        "<rss><channel><item><title>%s</title><link>/%s</link><pubDate>%s</pubDate></item>"
            .formatted(long1, long1.replace(" ", ""), long1);
    assertThat(entries(read(feed + "<item><link>/1</link></item></channel></rss>"))).hasSize(1);
  }

  static byte[] sample(String name) {
    try (InputStream in = HostileFeedsTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cuts, doubles, swaps and overwrites pieces, the same for the same seed. */
  static byte[] mutated(byte[] feed, Random random) {
    byte[] out = feed.clone();
    int changes = 1 + random.nextInt(12);
    for (int i = 0; i < changes && out.length > 8; i++) {
      int at = random.nextInt(out.length);
      int length = Math.min(1 + random.nextInt(40), out.length - at);
      out =
          switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(out, at);
            case 1 -> joined(out, 0, at, at + length, out.length);
            case 2 -> joined(out, 0, at + length, at, out.length);
            case 3 -> overwritten(out, at, (byte) random.nextInt(256));
            default -> overwritten(out, at, (byte) "<>&;\"'/![]{}:%\0".charAt(random.nextInt(15)));
          };
    }
    return out;
  }

  private static byte[] joined(byte[] bytes, int start, int end, int again, int last) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, start, end - start);
    out.write(bytes, again, last - again);
    return out.toByteArray();
  }

  private static byte[] overwritten(byte[] bytes, int at, byte with) {
    byte[] out = bytes.clone();
    out[at] = with;
    return out;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rss.xml", "rdf.xml", "atom.xml", "sitemap.xml", "index.xml", "feed.json"})
  void whateverHappensToAFeedItIsReadOrRefused(String name) {
    byte[] feed = sample(name);
    Random random = new Random(20_260_518L + name.hashCode());
    for (int i = 0; i < 500; i++) {
      FeedOutcome outcome = reader.read(mutated(feed, random), "text/xml", BASE);
      boolean sane =
          outcome.fold(
              read -> read.entries().stream().allMatch(e -> e.url().isAbsolute()),
              index -> index.sitemaps().stream().allMatch(URI::isAbsolute),
              refused -> !refused.cause().isBlank());
      assertThat(sane).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rss.xml", "rdf.xml", "atom.xml", "sitemap.xml", "index.xml", "feed.json"})
  void whereverAFeedBreaksOffNoAddressIsCut(String name) {
    byte[] feed = sample(name);
    List<URI> whole = addresses(reader.read(feed, null, BASE));
    assertThat(whole).hasSizeGreaterThan(2);
    for (int length = 1; length < feed.length; length++) {
      FeedOutcome outcome = reader.read(Arrays.copyOf(feed, length), null, BASE);
      assertThat(whole).containsAll(addresses(outcome));
    }
  }

  private static List<URI> addresses(FeedOutcome outcome) {
    return outcome.fold(
        read -> read.entries().stream().map(FeedEntry::url).toList(),
        FeedOutcome.Index::sitemaps,
        refused -> List.of());
  }

  @Test
  void tenThousandEntriesWithoutAnyClosingTagAreRead() {
    StringBuilder items = new StringBuilder("<rss><channel>");
    for (int i = 0; i < 10_000; i++) {
      items.append("<item><title>Number ").append(i).append("<link>/").append(i).append("<guid>x");
    }
    assertThat(entries(read(items + "</channel></rss>"))).hasSize(10_000);
  }
}
