package org.pactwatch.app.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SampleNewsroomTest {

  private static final Pattern LOCAL_LINK = Pattern.compile("http://[0-9.:\\[\\]]+/[^<\"\\s]*");
  private static final Pattern RELATIVE_HREF = Pattern.compile("href=\"(/[^\"#]*)");

  private static final Map<URI, HttpResponse<String>> seen = new ConcurrentHashMap<>();

  private static SampleNewsroom newsroom;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    newsroom = SampleNewsroom.start();
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    newsroom.close();
  }

  @TestFactory
  Stream<DynamicTest> servesEachDocumentOfTheIndex() {
    return NewsroomIndex.entries().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.path(), () -> assertServed(entry)));
  }

  private static void assertServed(NewsroomIndex.Entry entry) throws Exception {
    HttpResponse<String> response = get(entry.path());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains(entry.contentType());
    assertThat(response.headers().firstValue("ETag")).get().asString().matches("\"[0-9a-f]{32}\"");
    assertThat(response.headers().firstValue("Last-Modified")).get().asString().endsWith("GMT");
    assertThat(response.body()).isNotBlank().doesNotContain("{{");
  }

  @Test
  void everyLinkOfADocumentResolves() throws Exception {
    Set<URI> links = new TreeSet<>();
    for (NewsroomIndex.Entry entry : NewsroomIndex.entries()) {
      links.addAll(linksOf(get(entry.path()).body()));
    }

    assertThat(links).hasSizeGreaterThan(24);
    for (URI link : links) {
      assertThat(get(link.toString()).statusCode()).as("%s", link).isEqualTo(200);
    }
  }

  private static List<URI> linksOf(String body) {
    return Stream.concat(
            LOCAL_LINK.matcher(body).results().map(link -> link.group()),
            RELATIVE_HREF.matcher(body).results().map(link -> link.group(1)))
        .map(newsroom.base()::resolve)
        .toList();
  }

  @Test
  void feedsAreOneForEachNewspaperAndNameTheirArticles() throws Exception {
    assertThat(newsroom.feeds()).hasSize(3);
    for (URI feed : newsroom.feeds()) {
      assertThat(get(feed.toString()).body()).containsPattern("<(item|entry)>");
    }
  }

  @Test
  void everyArticleIsInAFeedAndInTheSitemap() throws Exception {
    StringBuilder feeds = new StringBuilder();
    for (URI feed : newsroom.feeds()) {
      feeds.append(get(feed.toString()).body());
    }
    String sitemap = get("/sitemap.xml").body();

    assertThat(NewsroomIndex.entries())
        .filteredOn(entry -> entry.resource().startsWith("pages/"))
        .hasSizeGreaterThanOrEqualTo(24)
        .allSatisfy(
            entry -> {
              URI address = newsroom.base().resolve(entry.path());
              assertThat(feeds).containsPattern(Pattern.quote(address.toString()) + "[<\"]");
              assertThat(sitemap).contains("<loc>" + address + "</loc>");
            });
  }

  @TestFactory
  Stream<DynamicTest> xmlDocumentsAreWellFormed() {
    return NewsroomIndex.entries().stream()
        .filter(entry -> entry.contentType().contains("xml"))
        .map(entry -> DynamicTest.dynamicTest(entry.path(), () -> assertWellFormed(entry)));
  }

  private static void assertWellFormed(NewsroomIndex.Entry entry) throws Exception {
    byte[] xml = get(entry.path()).body().getBytes(StandardCharsets.UTF_8);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml));
    assertThat(document.getDocumentElement().getTagName()).isIn("rss", "feed", "urlset");
  }

  @Test
  void answersNotModifiedWhenTheEntityTagMatches() throws Exception {
    String etag = get("/sitemap.xml").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> same = getIf("If-None-Match", "\"other\", W/" + etag);
    HttpResponse<String> other = getIf("If-None-Match", "\"other\"");

    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.headers().firstValue("ETag")).contains(etag);
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void answersNotModifiedWhenTheDateMatchesAndIgnoresBadDates() throws Exception {
    String date = get("/sitemap.xml").headers().firstValue("Last-Modified").orElseThrow();

    assertThat(getIf("If-Modified-Since", date).statusCode()).isEqualTo(304);
    assertThat(getIf("If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
  }

  @Test
  void answersHeadWithTheLengthAndNoBody() throws Exception {
    HttpResponse<String> head =
        send(request("/sitemap.xml").method("HEAD", BodyPublishers.noBody()).build());
    int length = get("/sitemap.xml").body().getBytes(StandardCharsets.UTF_8).length;

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(length);
  }

  @Test
  void refusesUnknownPathsAndOtherMethods() throws Exception {
    HttpResponse<String> post = send(request("/").POST(BodyPublishers.ofString("x")).build());

    assertThat(get("/meridian/no-such-page").statusCode()).isEqualTo(404);
    assertThat(get("/index.txt").statusCode()).isEqualTo(404);
    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void bindsToLoopbackOnlyAndFreesItsPortWhenClosed() throws Exception {
    SampleNewsroom first = SampleNewsroom.start();
    int port = first.base().getPort();
    assertThat(InetAddress.getByName(first.base().getHost()).isLoopbackAddress()).isTrue();
    assertThatThrownBy(() -> SampleNewsroom.start(port)).isInstanceOf(UncheckedIOException.class);

    first.close();

    try (SampleNewsroom second = SampleNewsroom.start(port)) {
      assertThat(second.base()).isEqualTo(first.base());
    }
  }

  /** Asks once for each address: the JDK's server takes 40 ms for an answer without TCP_NODELAY. */
  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = newsroom.base().resolve(path);
    HttpResponse<String> response = seen.get(address);
    if (response == null) {
      response = send(HttpRequest.newBuilder(address).build());
      seen.put(address, response);
    }
    return response;
  }

  private static HttpResponse<String> getIf(String header, String value)
      throws IOException, InterruptedException {
    return send(request("/sitemap.xml").header(header, value).build());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(newsroom.base().resolve(path));
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return client.send(request, BodyHandlers.ofString());
  }
}
