package org.pactwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.pactwatch.ingest.archive.ReadPositions;
import org.pactwatch.ingest.archive.WarcArchive;
import org.pactwatch.ingest.dedup.Sameness;
import org.pactwatch.ingest.frontier.PostgresFrontier;
import org.pactwatch.model.Article;

@SuppressWarnings("NullAway")
class BackfillTest {
  private static final Instant CRAWLED = Instant.parse("2024-03-05T06:07:08Z");
  private static final AtomicInteger STORIES = new AtomicInteger();

  @TempDir private Path folder;
  private WarcArchive archive;
  private final List<Article> delivered = new ArrayList<>();

  @BeforeEach
  void open() {
    archive = new WarcArchive(folder.resolve("archive"), 1 << 24, Clock.systemUTC());
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
  }

  private BackfillReport take(boolean again, BooleanSupplier stopped, Path... inputs)
      throws IOException, InterruptedException {
    return new Backfill(
            PageKnowledge.unlearned(),
            new PostgresFrontier(IngestDatabase.get()),
            Sameness.in(IngestDatabase.get()),
            new ReadPositions(IngestDatabase.get()),
            archive,
            delivered::add,
            Clock.systemUTC())
        .take(List.of(inputs), again, progress -> {}, stopped);
  }

  private BackfillReport take(Path... inputs) throws IOException, InterruptedException {
    return take(false, () -> false, inputs);
  }

  /** Words that no other story has. */
  private static String page(String title, String head) {
    int n = STORIES.incrementAndGet();
    StringBuilder body = new StringBuilder();
    for (int p = 0; p < 4; p++) {
      body.append("<p>");
      for (int w = 0; w < 30; w++) {
        body.append("word").append(n).append("x").append(p).append("y").append(w).append(' ');
      }
      body.append("were said, officials told reporters after the meeting.</p>");
    }
    return "<html lang=en><head><title>%s</title>%s</head><body><article><h1>%s</h1>%s</article></body></html>"
        .formatted(title, head, title, body);
  }

  private static byte[] http(String status, String headers, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("HTTP/1.1 " + status + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(body);
    return out.toByteArray();
  }

  private static byte[] html(String page) {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    return http(
        "200 OK", "Content-Type: text/html\r\nContent-Length: " + body.length + "\r\n", body);
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] chunked(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i += 100) {
      int length = Math.min(100, bytes.length - i);
      out.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(bytes, i, length);
      out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  /** The same bytes in every run: where a torn record's stream ends decides what is read of it. */
  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static WarcResponse.Builder response(String path, byte[] http) {
    return new WarcResponse.Builder(URI.create("https://old.example" + path))
        .recordId(id(path))
        .date(CRAWLED)
        .body(MediaType.HTTP_RESPONSE, http);
  }

  /** Records as the crawlers of CC-NEWS write them, with what goes wrong there. */
  private Path ccNews(WarcCompression compression, String run) throws IOException {
    Path file =
        folder.resolve(
            "CC-NEWS-" + run + (compression == WarcCompression.GZIP ? ".warc.gz" : ".warc"));
    try (WarcWriter out =
        new WarcWriter(
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            compression)) {
      out.write(new Warcinfo.Builder().recordId(id(run)).date(CRAWLED).filename("x").build());
      WarcResponse plain =
          response("/" + run + "/plain-undated-story", html(page("Plain", ""))).build();
      out.write(plain);
      out.write(
          new WarcRequest.Builder(plain.targetURI())
              .recordId(id(run + "/request"))
              .date(CRAWLED)
              .body(
                  MediaType.HTTP_REQUEST,
                  "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII))
              .build());
      out.write(
          new WarcMetadata.Builder()
              .recordId(id(run + "/metadata"))
              .date(CRAWLED)
              .targetURI(plain.targetURI())
              .build());
      byte[] coded =
          chunked(
              gzipped(
                  page(
                          "Coded",
                          "<meta property='article:published_time' content='2024-03-01T10:00:00Z'>")
                      .getBytes(StandardCharsets.UTF_8)));
      out.write(
          response(
                  "/" + run + "/coded-dated-story",
                  http(
                      "200 OK",
                      "Content-Type: text/html; charset=utf-8\r\n"
                          + "Content-Encoding: gzip\r\n"
                          + "Transfer-Encoding: chunked\r\n",
                      coded))
              .build());
      out.write(
          response(
                  "/" + run + "/photo.jpg",
                  http("200 OK", "Content-Type: image/jpeg\r\n", new byte[500]))
              .build());
      out.write(
          response(
                  "/" + run + "/lost",
                  http(
                      "404 Not Found",
                      "Content-Type: text/html\r\n",
                      "<p>gone".getBytes(StandardCharsets.US_ASCII)))
              .build());
      out.write(
          response(
                  "/" + run + "/broken-coding",
                  http(
                      "200 OK",
                      "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                      "not gzip at all".getBytes(StandardCharsets.US_ASCII)))
              .build());
      out.write(
          response("/" + run + "/noise", "this is no HTTP".getBytes(StandardCharsets.US_ASCII))
              .build());
      String whole = page("Cut", "");
      out.write(
          response("/" + run + "/cut-by-its-crawler", html(whole.substring(0, whole.length() - 60)))
              .truncated(WarcTruncationReason.LENGTH)
              .build());
      out.write(response("/" + run + "/last-story-of-all", html(page("Last", ""))).build());
    }
    return file;
  }

  private void assertBrought(BackfillReport report) {
    assertThat(report.taken()).isEqualTo(4);
    assertThat(delivered)
        .extracting(Article::title)
        .containsExactly("Plain", "Coded", "Cut", "Last");
    assertThat(delivered).allMatch(Article::backfill);
    assertThat(report.passed())
        .containsEntry("warcinfo records", 1L)
        .containsEntry("request records", 1L)
        .containsEntry("metadata records", 1L)
        .containsEntry("other documents than pages", 1L)
        .containsEntry("answers with status 404", 1L)
        .containsEntry("pages cut short by their crawler, read as far as they go", 1L);
    assertThat(report.damaged())
        .containsOnlyKeys("pages whose bytes cannot be decoded", "responses that are no HTTP");
    assertThat(report.damaged().get("pages whose bytes cannot be decoded").first())
        .contains("CC-NEWS")
        .contains("/broken-coding");
  }

  @Test
  void pagesOfAWarcFileAreTakenAsOldNewsWithTheirOwnDates() throws Exception {
    assertBrought(take(ccNews(WarcCompression.GZIP, "gz")));
    Article undated = delivered.get(0);
    assertThat(undated.published()).isNull();
    assertThat(undated.fetchedAt()).isEqualTo(CRAWLED);
    assertThat(delivered.get(1).published().day()).isEqualTo("2024-03-01");
    assertThat(archive.capture(undated.capture()).orElseThrow().at()).isEqualTo(CRAWLED);
    assertThat(
            new String(
                archive.bytes(delivered.get(1).capture()).orElseThrow(), StandardCharsets.UTF_8))
        .contains("<h1>Coded</h1>");
  }

  @Test
  void aWarcFileThatIsNotGzippedIsReadAlike() throws Exception {
    assertBrought(take(ccNews(WarcCompression.NONE, "plain")));
  }

  @Test
  void readingGoesOnWhereItWasEndedAndNothingIsDeliveredTwice() throws Exception {
    Path file = ccNews(WarcCompression.GZIP, "resumed");
    AtomicInteger looks = new AtomicInteger();
    BackfillReport first = take(false, () -> looks.incrementAndGet() > 3, file);
    assertThat(first.stopped()).isTrue();
    assertThat(delivered).hasSize(1);
    BackfillReport second = take(file);
    assertThat(delivered).hasSize(4);
    assertThat(second.records()).isLessThan(11);
    assertThat(take(file).records()).isZero();
    Path moved = Files.move(file, folder.resolve("moved.warc.gz"));
    assertThat(take(moved).records()).isZero();
    assertThat(take(true, () -> false, moved).known()).isEqualTo(4);
    assertThat(delivered).hasSize(4);
  }

  @Test
  void aTornEndAndADamagedMiddleCostOnlyTheirRecords() throws Exception {
    Path file = ccNews(WarcCompression.GZIP, "torn");
    byte[] bytes = Files.readAllBytes(file);
    byte[] other = Files.readAllBytes(ccNews(WarcCompression.GZIP, "after"));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(bytes, 0, bytes.length - 200);
    all.write(other, 0, other.length - 200);
    Files.write(file, all.toByteArray());
    BackfillReport report = take(file);
    assertThat(delivered)
        .extracting(Article::title)
        .containsExactly("Plain", "Coded", "Cut", "Plain", "Coded", "Cut");
    assertThat(report.damaged().values().stream().mapToLong(BackfillReport.Damage::count).sum())
        .isBetween(5L, 6L);
  }

  @Test
  void filesThatAreNoneAreNamedAndTheOthersGoOn() throws Exception {
    Path no = Files.writeString(folder.resolve("no.warc.gz"), "nothing of the kind");
    BackfillReport report =
        take(folder.resolve("nowhere"), no, ccNews(WarcCompression.GZIP, "rest"));
    assertThat(delivered).hasSize(4);
    assertThat(report.damaged().get("files that are not there").first())
        .contains("nowhere: no such file");
    assertThat(report.damaged().get("files that are no WARC files").first()).contains("no.warc.gz");
  }

  @Test
  void aSavedPageWithoutADateHasTheTimeOfItsFile() throws Exception {
    Path below = Files.createDirectories(folder.resolve("saved/2011"));
    Path file = Files.writeString(below.resolve("story.html"), page("Saved", ""));
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2011-04-05T00:00:00Z")));
    Path odd = Files.writeString(below.resolve("odd.html"), page("Odd", ""));
    Files.setLastModifiedTime(odd, FileTime.from(Instant.EPOCH));
    Files.write(below.resolve("picture.png"), new byte[10]);
    BackfillReport report = take(folder.resolve("saved"));
    assertThat(report.taken()).isEqualTo(2);
    assertThat(delivered).extracting(Article::title).containsExactly("Odd", "Saved");
    assertThat(delivered.get(1).fetchedAt()).isEqualTo("2011-04-05T00:00:00Z");
    assertThat(delivered.get(1).backfill()).isTrue();
    assertThat(report.passed())
        .containsEntry("other files than pages and WARC files", 1L)
        .containsEntry(
            "files without a usable time, which counts as today's where a page has no date", 1L);
    assertThat(take(folder.resolve("saved")).known()).isEqualTo(2);
  }
}
