package org.pactwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedReaderTest {
  private static final URI BASE = URI.create("https://news.example/feeds/all.xml");
  private final FeedReader reader = new FeedReader();

  private FeedOutcome read(String document) {
    return reader.read(document.getBytes(StandardCharsets.UTF_8), null, BASE);
  }

  private List<FeedEntry> entries(String document) {
    FeedOutcome outcome = read(document);
    assertThat(outcome).isInstanceOf(FeedOutcome.Entries.class);
    return ((FeedOutcome.Entries) outcome).entries();
  }

  @Test
  void rssIsReadHoweverBadly() {
    List<FeedEntry> entries =
        entries(
            """
            <?xml version="1.0"?>
            <rss version="2.0"><channel><title>News &nbsp; Example</title>
            <item><title>Pact &amp;amp; <b>peace</b> signed &eacute;</title>
              <link> /world/1?utm_source=rss&x=1 </link>
              <pubDate>Mon, 18 May 2026 09:51:00 +0300</pubDate></item>
            <item><title><![CDATA[<i>Second</i>]]></title>
              <guid>https://news.example/2</guid><pubDate>yesterday or so</pubDate></item>
            <item><title>No link at all</title></item>
            <item><link>javascript:alert(1)</link></item>
            """);
    assertThat(entries).hasSize(2);
    assertThat(entries.get(0).title()).isEqualTo("Pact & peace signed é");
    assertThat(entries.get(0).url())
        .isEqualTo(URI.create("https://news.example/world/1?utm_source=rss&x=1"));
    assertThat(entries.get(0).published())
        .isEqualTo(OffsetDateTime.parse("2026-05-18T09:51:00+03:00"));
    assertThat(entries.get(1).title()).isEqualTo("Second");
    assertThat(entries.get(1).published()).isNull();
  }

  @Test
  void rdfItemsStandBesideTheChannel() {
    assertThat(
            entries(
                """
                <rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d">
                <channel><title>T</title></channel>
                <item rdf:about="x"><title>A</title><link>https://news.example/a</link>
                <dc:date>2026-05-18T09:51:00Z</dc:date></item></rdf:RDF>"""))
        .singleElement()
        .satisfies(e -> assertThat(e.published()).isNotNull());
  }

  @Test
  void atomLinksAreChosenByRelation() {
    assertThat(
            entries(
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/">
                <entry><title type="html">A &lt;b&gt;b&lt;/b&gt;</title>
                <link rel="enclosure" href="a.mp3"/><link rel="alternate" href="a"/>
                <published>2026-05-18T09:51:00Z</published><updated>2026-05-19T00:00:00Z</updated>
                </entry></feed>"""))
        .containsExactly(
            new FeedEntry(
                URI.create("https://news.example/a"),
                "A b",
                OffsetDateTime.parse("2026-05-18T09:51:00Z"),
                OffsetDateTime.parse("2026-05-19T00:00:00Z")));
  }

  @Test
  void jsonFeedIsRead() {
    assertThat(
            entries(
                """
                {"version":"https://jsonfeed.org/version/1.1","title":"T","items":[
                {"id":"1","url":"https://news.example/1","title":"One",
                 "date_published":"2026-05-18T09:51:00Z"},{"id":"2"}]}"""))
        .singleElement()
        .satisfies(e -> assertThat(e.title()).isEqualTo("One"));
  }

  @Test
  void newsSitemapsAndIndexesAreRead() {
    assertThat(
            entries(
                """
                <urlset xmlns:news="n"><url><loc>https://news.example/1</loc><news:news>
                <news:publication><news:name>T</news:name></news:publication>
                <news:publication_date>2026-05-18</news:publication_date>
                <news:title>One</news:title></news:news></url></urlset>"""))
        .singleElement()
        .satisfies(e -> assertThat(e.published()).isEqualTo("2026-05-18T00:00:00Z"));
    FeedOutcome index =
        read(
            """
            <sitemapindex><sitemap><loc>https://news.example/old.xml</loc>
            <lastmod>2025-01-01</lastmod></sitemap><sitemap><loc>https://news.example/new.xml</loc>
            <lastmod>2026-01-01</lastmod></sitemap></sitemapindex>""");
    assertThat(((FeedOutcome.Index) index).sitemaps())
        .containsExactly(
            URI.create("https://news.example/new.xml"), URI.create("https://news.example/old.xml"));
  }

  @Test
  void aWrongCharsetLabelIsSeenThrough() {
    String rss =
        "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><item><title>Türkiye</title>"
            + "<link>https://news.example/1</link></item></channel></rss>";
    FeedOutcome mislabelled =
        reader.read(rss.getBytes(StandardCharsets.UTF_8), "text/xml; charset=latin1", BASE);
    FeedOutcome right = reader.read(rss.getBytes(Charset.forName("ISO-8859-1")), null, BASE);
    for (FeedOutcome outcome : List.of(mislabelled, right)) {
      assertThat(((FeedOutcome.Entries) outcome).entries().get(0).title()).isEqualTo("Türkiye");
    }
  }

  @Test
  void entitiesADocumentDeclaresAreNotExpanded() {
    List<FeedEntry> entries =
        entries(
            """
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY x SYSTEM "file:///etc/passwd">]>
            <rss><channel><item><title>&b; &x;</title><link>https://news.example/1</link></item>
            </channel></rss>""");
    assertThat(entries.get(0).title()).doesNotContain("aaaa").doesNotContain("root:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <!doctype html><html><body>Not here</body></html> | an HTML page, not a feed
          nothing but words | text that is no feed
          {"a": 1} | JSON that is no feed: it has no items
          {"a": | damaged JSON
          <rss><channel><item><title>Broken | malformed XML, <rss> is never closed
          <opml><body/></opml> | XML that is no feed, its root is <opml>
          ' ' | empty document
          """)
  void whatIsNoFeedSaysWhatItIs(String document, String cause) {
    assertThat(read(document)).isEqualTo(new FeedOutcome.NotAFeed(cause));
  }
}
