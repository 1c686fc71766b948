package org.pactwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a feed can be wrong and is read all the same. */
class FeedsInTheWildTest {
  private static final URI BASE = URI.create("https://news.example/feeds/all.xml");
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private final FeedReader reader = new FeedReader();

  private FeedOutcome.Entries read(byte[] bytes) {
    FeedOutcome outcome = reader.read(bytes, null, BASE);
    assertThat(outcome).isInstanceOf(FeedOutcome.Entries.class);
    return (FeedOutcome.Entries) outcome;
  }

  private FeedOutcome.Entries read(String document) {
    return read(document.getBytes(StandardCharsets.UTF_8));
  }

  private static String rss(String items) {
    return "<rss version='2.0'><channel><title>T</title>" + items + "</channel></rss>";
  }

  private FeedEntry item(String fields) {
    List<FeedEntry> entries = read(rss("<item>" + fields + "</item>")).entries();
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private static final String LINK = "<link>https://news.example/1</link>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Caf&eacute;&nbsp;talks &ndash; day 2 | Café talks – day 2
          Caf&amp;eacute; talks | Café talks
          A &amp;amp; B | A & B
          A & B & C | A & B & C
          AT&T and Q&A; | AT&T and Q&A;
          <b>Bold</b> words | Bold words
          &lt;b&gt;Bold&lt;/b&gt; words | Bold words
          <![CDATA[<i>Both</i> &amp; more]]> | Both & more
          3 &lt; 5, 7 &gt; 6 | 3 < 5, 7 > 6
          &#8220;Quoted&#x201d; | “Quoted”
          &amp;#8220;Twice&amp;#8221; | “Twice”
          """)
  void titlesAreWordsHoweverTheyAreEscaped(String written, String words) {
    assertThat(item("<title>" + written + "</title>" + LINK).title()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "0000-00-00", "Mon, 99 Xyz 2026", "Thu, 01 Jan 1970 00:00:00"})
  void whatIsNoDateIsNone(String written) {
    assertThat(item(LINK + "<pubDate>" + written + "</pubDate>").published()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /world/1                              | https://news.example/world/1
          1.html                                | https://news.example/feeds/1.html
          ?p=1                                  | https://news.example/feeds/all.xml?p=1
          //cdn.example/1                       | https://cdn.example/1
          www.other.example/1                   | https://www.other.example/1
          http://https://news.example/1         | https://news.example/1
          https://news.example/a b              | https://news.example/a%20b
          https://news.example/100%             | https://news.example/100%25
          https://news.example/?a=1&b=2         | https://news.example/?a=1&b=2
          https://news.example/?a=1&amp;amp;b=2 | https://news.example/?a=1&b=2
          https://bücher.example/1              | https://xn--bcher-kva.example/1
          https://www.google.com/url?rct=j&url=https://far.example/1%3Fa%3D1&ct=ga | https://far.example/1?a=1
          https://www.bing.com/news/apiclick.aspx?ref=r&url=https%3a%2f%2ffar.example%2f1 | https://far.example/1
          https://www.google.com/url?url=javascript:alert(1) | https://www.google.com/url?url=javascript:alert(1)
          """)
  void linksLeadWhereTheyWereMeantTo(String written, String url) {
    assertThat(item("<link>" + written + "</link>").url()).isEqualTo(URI.create(url));
  }

  @Test
  void aLinkBrokenOverLinesIsOne() {
    assertThat(item("<link>\n  https://news.example/a\n  b\n</link>").url())
        .isEqualTo(URI.create("https://news.example/a%20%20b"));
  }

  @Test
  void xmlBaseCountsOnEveryLevel() {
    assertThat(
            read("""
                <rss xml:base="https://a.example/x/"><channel xml:base="y/">
                <item><link>1</link></item><item xml:base="/z/"><link>2</link></item>
                </channel></rss>""")
                .entries())
        .extracting(e -> e.url().toString())
        .containsExactly("https://a.example/x/y/1", "https://a.example/z/2");
  }

  @Test
  void theAddressBeforeTheTrackingIsTaken() {
    assertThat(
            item("""
                <link>https://feedproxy.example/~r/all/~3/x/</link>
                <feedburner:origLink>https://news.example/real</feedburner:origLink>""")
                .url())
        .isEqualTo(URI.create("https://news.example/real"));
  }

  @Test
  void bytesThatAreNotWhatTheirLabelSaysAreRead() throws IOException {
    String said = "<?xml version='1.0' encoding='utf-8'?>";
    byte[] windows =
        (said + rss("<item><title>Café – “accord”</title>" + LINK + "</item>")).getBytes(WINDOWS);
    assertThat(read(windows).entries().get(0).title()).isEqualTo("Café – “accord”");

    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write((said + "<rss><channel><item><title>Türkiye, ").getBytes(StandardCharsets.UTF_8));
    both.write("Côte d’Ivoire".getBytes(WINDOWS));
    both.write(("</title>" + LINK + "</item></channel></rss>").getBytes(StandardCharsets.UTF_8));
    assertThat(read(both.toByteArray()).entries().get(0).title())
        .isEqualTo("Türkiye, Côte d’Ivoire");
  }

  @Test
  void utf16IsReadWithAndWithoutAMark() {
    String feed = rss("<item><title>Ça va</title>" + LINK + "</item>");
    for (Charset charset :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(read(feed.getBytes(charset)).entries().get(0).title()).isEqualTo("Ça va");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ufeff\ufeff",
        "\n\n  \t",
        "\u0000\u0001",
        "<br />\n<b>Warning</b>: Undefined index: x in <b>feed.php</b> on line <b>3</b><br />\n",
        "<br><b>Notice",
        "Cache miss.\n",
        "<!-- generated <html> --><?xml-stylesheet href='a.xsl'?><!DOCTYPE rss SYSTEM 'a.dtd'>",
        "<!DOCTYPE rss [<!ENTITY nbsp '&#160;'><!ELEMENT rss ANY>]>"
      })
  void whatStandsBeforeTheFeedIsPassedOver(String junk) {
    String feed = "<?xml version='1.0'?>" + rss("<item><title>A&nbsp;B</title>" + LINK + "</item>");
    assertThat(read(junk + feed).entries()).extracting(FeedEntry::title).containsExactly("A B");
  }

  @Test
  void controlCharactersAreLeftOut() {
    FeedEntry entry =
        item("<title>A\u0000\u0008B\u001f C</title><link>https://news.example/\u000b1</link>");
    assertThat(entry.title()).isEqualTo("AB C");
    assertThat(entry.url()).isEqualTo(URI.create("https://news.example/1"));
  }

  @Test
  void fieldsThatAreNeverClosedEndWhereTheNextBegins() {
    assertThat(
            read(rss(
                    """
                <item><title>One<link>https://news.example/1<pubDate>2026-05-18T00:00:00Z
                <description>Text<guid>g1</item>
                <item><title>Two<link>https://news.example/2</link></item>"""))
                .entries())
        .containsExactly(
            new FeedEntry(
                URI.create("https://news.example/1"),
                "One",
                OffsetDateTime.parse("2026-05-18T00:00:00Z"),
                null,
                null,
                "Text"),
            new FeedEntry(URI.create("https://news.example/2"), "Two", null, null));
  }

  @Test
  void entriesThatAreNeverClosedAreAllRead() {
    assertThat(
            read(rss(
                    """
                <item><title>One</title><link>https://news.example/1</link>
                <item><title>Two</title><link>https://news.example/2</link>
                <item><title>Three</title><link>https://news.example/3</link>"""))
                .entries())
        .extracting(FeedEntry::title)
        .containsExactly("One", "Two", "Three");
  }

  @Test
  void manyEntriesThatAreNeverClosedAreAllRead() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      items.append("<item><link>https://news.example/").append(i).append("</link>");
    }
    assertThat(read(rss(items.toString())).entries()).hasSize(5000);
  }

  @Test
  void aFeedThatBreaksOffIsReadUpToThereAndSaysSo() {
    String whole =
        rss(
            "<item><link>/1</link></item><item><link>/2</link></item><item><link>/33</link></item>");
    FeedOutcome.Entries read = read(whole.substring(0, whole.indexOf("3</link>")));
    assertThat(read.entries()).extracting(e -> e.url().getPath()).containsExactly("/1", "/2");
    assertThat(read.flaws())
        .containsExactly(
            new Flaw(
                Flaw.Kind.BROKEN_OFF,
                "breaks off before its end; 2 entries before that were read"));
    assertThat(read(whole).flaws()).isEmpty();
  }

  @Test
  void aTruncatedAtomSitemapAndJsonFeedSaySo() {
    for (String broken :
        List.of(
            "<a:feed xmlns:a='x'><a:entry><a:link href='/1'/></a:entry><a:entry><a:link href='/2",
            "<urlset><url><loc>/1</loc></url><url><loc>/2",
            "{\"items\":[{\"url\":\"/1\"},{\"url\":\"/2")) {
      FeedOutcome.Entries read = read(broken);
      assertThat(read.entries()).as(broken).hasSize(1);
      assertThat(read.flaws()).extracting(Flaw::kind).containsExactly(Flaw.Kind.BROKEN_OFF);
    }
  }

  @Test
  void guidsAreAddressesOnlyWhereThereIsNoLink() {
    assertThat(item("<guid isPermaLink='false'>tag:x,1</guid>" + LINK).url())
        .isEqualTo(URI.create("https://news.example/1"));
    assertThat(item("<guid isPermaLink='false'>https://news.example/?p=7</guid>").url())
        .isEqualTo(URI.create("https://news.example/?p=7"));
  }

  @Test
  void entriesThatShareAGuidAreTwoAndThoseThatShareAnAddressOne() {
    FeedOutcome.Entries read =
        read(
            rss(
                """
            <item><guid>same</guid><link>/1</link></item>
            <item><guid>same</guid><link>/2</link></item>
            <item><guid>other</guid><link>/2</link></item>"""));
    assertThat(read.entries()).extracting(e -> e.url().getPath()).containsExactly("/1", "/2");
  }

  @Test
  void entriesThatLeadNowhereAreCounted() {
    FeedOutcome.Entries read =
        read(
            rss(
                "<item/><item><title>x</title></item><item><link>mailto:a@b</link></item>"
                    + "<item>"
                    + LINK
                    + "</item>"));
    assertThat(read.entries()).hasSize(1);
    assertThat(read.flaws())
        .containsExactly(new Flaw(Flaw.Kind.NO_ADDRESS, "3 entries without an address"));
  }

  @Test
  void elementsOfOtherNamespacesAreNoRivals() {
    FeedEntry entry =
        item(
            """
            <media:title>Picture</media:title><itunes:title>Sound</itunes:title>
            <media:group><media:content url="a.jpg"><media:title>Other</media:title></media:content>
            </media:group><media:description>A long description of a picture, longer than all</media:description>
            <atom:link rel="self" href="https://news.example/self"/>
            <title>Headline</title><link>https://news.example/1</link>
            <dc:creator>Ann Other</dc:creator><dc:date>2026-05-18T09:51:00Z</dc:date>
            <description>Short.</description><content:encoded><![CDATA[<p>Much longer.</p>]]></content:encoded>""");
    assertThat(entry.title()).isEqualTo("Headline");
    assertThat(entry.url()).isEqualTo(URI.create("https://news.example/1"));
    assertThat(entry.author()).isEqualTo("Ann Other");
    assertThat(entry.published()).isNotNull();
    assertThat(entry.content()).isEqualTo("<p>Much longer.</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='0.91'><channel><title>T</title><item><title>A</title><link>/1</link></item></channel></rss>",
        "<rss version='0.92'><channel><title>T</title><item><title>A</title><link>/1</link></item></channel></rss>",
        "<rdf:RDF xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>T</title></channel><item><title>A</title><link>/1</link></item></rdf:RDF>",
        "<rdf:RDF xmlns='http://purl.org/rss/1.0/'><channel rdf:about='x'><title>T</title><items><rdf:Seq><rdf:li resource='/1'/></rdf:Seq></items></channel><item rdf:about='https://news.example/1'><title>A</title></item></rdf:RDF>",
        "<RSS><CHANNEL><TITLE>T</TITLE><ITEM><TITLE>A</TITLE><LINK>/1</LINK></ITEM></CHANNEL></RSS>",
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>T</title><entry><title mode='escaped'>A</title><link rel='alternate' type='text/html' href='/1'/><issued>2026-05-18T00:00:00Z</issued></entry></feed>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><entry><title type='xhtml'><div xmlns='x'>A</div></title><id>https://news.example/1</id></entry></feed>",
        "{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"T\",\"items\":[{\"id\":1,\"url\":\"/1\",\"title\":\"A\",\"author\":{\"name\":\"B\"}}]}",
      })
  void everyVersionIsRead(String feed) {
    FeedOutcome.Entries read = read(feed);
    assertThat(read.title()).isEqualTo("T");
    assertThat(read.flaws()).isEmpty();
    assertThat(read.entries())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.title()).isEqualTo("A");
              assertThat(e.url()).isEqualTo(URI.create("https://news.example/1"));
            });
  }

  @Test
  void theTextThatAFeedCarriesIsKept() {
    assertThat(item(LINK + "<description>&lt;p&gt;Escaped&lt;/p&gt;</description>").content())
        .isEqualTo("<p>Escaped</p>");
    assertThat(item(LINK + "<description><p>As it is</p></description>").content())
        .isEqualTo("<p>As it is</p>");
    assertThat(
            read("<feed><entry><link href='/1'/><content type='xhtml'><div><p>In XHTML</p><a href='x'>y</a></div></content></entry></feed>")
                .entries()
                .get(0)
                .content())
        .contains("<p>In XHTML</p>");
    assertThat(
            read("{\"items\":[{\"url\":\"/1\",\"content_text\":\"One < two\\n\\nThree\"}]}")
                .entries()
                .get(0)
                .content())
        .isEqualTo("<p>One &lt; two</p><p>Three</p>");
  }

  @Test
  void theFeedSaysItsLanguageAndHowLongItStays() {
    assertThat(
            read("<rss><channel><language>en-GB</language><ttl>30</ttl><item>"
                    + LINK
                    + "</item></channel></rss>")
                .head())
        .isEqualTo(new FeedHead(null, "en-GB", Duration.ofMinutes(30)));
    assertThat(
            read("<rss><channel><sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel></rss>")
                .head()
                .ttl())
        .isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void aSitemapOfLinesIsRead() {
    assertThat(read("https://news.example/1\r\n\r\nhttps://news.example/2\n").entries()).hasSize(2);
  }

  @Test
  void everyRedirectorNamesAHostAPathAndAParameter() {
    assertThat(Redirector.all())
        .isNotEmpty()
        .allSatisfy(
            r -> {
              assertThat(r.host()).matches("[a-z0-9.-]+\\.[a-z]+");
              assertThat(r.path()).startsWith("/");
              assertThat(r.parameter()).matches("\\w+");
            });
  }
}
