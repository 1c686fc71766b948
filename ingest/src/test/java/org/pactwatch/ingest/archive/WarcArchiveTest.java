package org.pactwatch.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.model.CaptureId;
import org.pactwatch.model.SourceId;

@SuppressWarnings("NullAway")
class WarcArchiveTest {
  private static final Instant AT = Instant.parse("2026-05-18T09:51:00Z");

  @TempDir private Path folder;
  private int captures;

  private WarcArchive archive(long rotation) {
    return new WarcArchive(folder, rotation, Clock.systemUTC());
  }

  private static Capture page(String body) {
    return new Capture(
        URI.create("https://news.example/a?b=c"),
        Instant.parse("2026-05-18T09:51:00Z"),
        200,
        "text/html; charset=utf-8",
        List.of(
            new FetchOutcome.Header("Content-Encoding", "gzip"),
            new FetchOutcome.Header("ETag", "\"x\"")),
        body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aCaptureIdLeadsBackToTheExactBytes() throws IOException {
    CaptureId first;
    CaptureId second;
    CaptureId file;
    try (WarcArchive archive = archive(1 << 20)) {
      first = archive.keep(page("<p>Ä first"));
      second = archive.keep(page("second"));
      file =
          archive.keep(
              Capture.ofFile(
                  URI.create("file:///clippings/x.txt"), new byte[] {0, 1, 2}, Instant.now()));
      assertThat(archive.bytes(first)).hasValue("<p>Ä first".getBytes(StandardCharsets.UTF_8));
    }
    try (WarcArchive again = archive(1 << 20)) {
      assertThat(again.bytes(second)).hasValue("second".getBytes(StandardCharsets.UTF_8));
      assertThat(again.bytes(file)).hasValue(new byte[] {0, 1, 2});
    }
  }

  @Test
  void otherWarcReadersReadTheFile() throws IOException {
    try (WarcArchive archive = archive(1 << 20)) {
      archive.keep(
          page("<meta name=Robots content='NoArchive'>body")
              .by(
                  new Capture.Way(
                      new SourceId("wire"),
                      URI.create("http://short.example/x"),
                      List.of(
                          new FetchOutcome.Header("Host", "news.example"),
                          new FetchOutcome.Header("User-Agent", "pactwatch/1")))));
    }
    try (WarcReader reader = new WarcReader(files(".warc.gz").get(0))) {
      assertThat(reader.next()).containsInstanceOf(Warcinfo.class);
      WarcResponse record = (WarcResponse) reader.next().orElseThrow();
      assertThat(record.targetURI()).isEqualTo(URI.create("https://news.example/a?b=c"));
      assertThat(record.http().headers().first("ETag")).hasValue("\"x\"");
      assertThat(record.http().headers().first("Content-Encoding")).isEmpty();
      assertThat(record.payloadDigest()).isPresent();
      assertThat(record.blockDigest()).isPresent();
      WarcRequest request = (WarcRequest) reader.next().orElseThrow();
      assertThat(request.targetURI()).isEqualTo(record.targetURI());
      assertThat(request.http().target()).isEqualTo("/a?b=c");
      assertThat(request.http().headers().all("Host")).containsExactly("news.example");
      assertThat(request.http().headers().first("User-Agent")).hasValue("pactwatch/1");
      assertThat(request.concurrentTo()).containsExactly(record.id());
      WarcMetadata metadata = (WarcMetadata) reader.next().orElseThrow();
      assertThat(metadata.concurrentTo()).containsExactly(record.id());
      assertThat(metadata.fields().first("source")).hasValue("wire");
      assertThat(metadata.fields().first("redirected-from")).hasValue("http://short.example/x");
      assertThat(metadata.fields().first("robots")).hasValue("noarchive");
      assertThat(metadata.fields().first("etag")).hasValue("\"x\"");
      assertThat(reader.next()).isEmpty();
    }
  }

  @Test
  void aFullFileIsFollowedByAnother() throws IOException {
    try (WarcArchive archive = archive(300)) {
      for (int i = 0; i < 4; i++) {
        archive.keep(page("page " + i));
      }
    }
    assertThat(files(".warc.gz")).hasSizeGreaterThan(1);
  }

  @Test
  void aFileIsFollowedByAnotherAfterADay() throws IOException {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-18T10:00:00Z"));
    Clock clock = clockAt(now);
    try (WarcArchive archive = new WarcArchive(folder, 1 << 20, clock)) {
      archive.keep(page("one"));
      now.set(Instant.parse("2026-05-19T09:59:59Z"));
      archive.keep(page("two"));
      assertThat(files(".warc.gz")).isEmpty();
      now.set(Instant.parse("2026-05-19T10:00:00Z"));
      archive.keep(page("three"));
      assertThat(files(".warc.gz")).hasSize(1);
    }
    assertThat(files(".warc.gz")).hasSize(2);
  }

  private static Clock clockAt(AtomicReference<Instant> now) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now.get();
      }
    };
  }

  @Test
  void theSameBytesAreKeptOnceEvenAfterARestart() throws IOException {
    byte[] body = new byte[100_000];
    new Random(1).nextBytes(body);
    CaptureId first;
    CaptureId second;
    try (WarcArchive archive = archive(1 << 20)) {
      first = archive.keep(bytes("https://news.example/feed", body));
      second = archive.keep(bytes("https://news.example/feed?2", body));
    }
    try (WarcArchive again = archive(1 << 20)) {
      CaptureId third = again.keep(bytes("https://news.example/feed", body));
      assertThat(first).isNotEqualTo(second);
      for (CaptureId id : List.of(first, second, third)) {
        assertThat(again.bytes(id)).hasValue(body);
      }
      assertThat(again.capture(second).orElseThrow().url().getQuery()).isEqualTo("2");
      assertThat(again.capturesOf(URI.create("https://news.example/feed")))
          .containsExactly(first, third);
    }
    long size = 0;
    for (Path file : files(".warc.gz")) {
      size += Files.size(file);
    }
    assertThat(size).isBetween(100_000L, 110_000L);
  }

  private Capture bytes(String url, byte[] body) {
    return new Capture(
        URI.create(url),
        Instant.parse("2026-05-18T09:51:00Z").plusSeconds(captures++),
        200,
        "text/xml",
        List.of(),
        body);
  }

  /** What a killed process leaves: files as they are at some moment, without an end. */
  private Path killed(WarcArchive archive, int bytesLost) throws IOException {
    Path left = Files.createDirectory(folder.resolve("killed"));
    for (Path file : files("")) {
      Files.copy(file, left.resolve(file.getFileName()));
    }
    for (Path file : files(".open")) {
      try (FileChannel channel =
          FileChannel.open(left.resolve(file.getFileName()), StandardOpenOption.WRITE)) {
        channel.truncate(channel.size() - bytesLost);
      }
    }
    archive.close();
    return left;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 800, 1500})
  void aKilledProcessLosesAtMostTheRecordItWasWriting(int bytesLost) throws IOException {
    byte[] noise = new byte[1000];
    new Random(2).nextBytes(noise);
    WarcArchive archive = archive(1 << 20);
    CaptureId whole = archive.keep(page("whole"));
    CaptureId last = archive.keep(bytes("https://news.example/last", noise));
    try (WarcArchive again =
        new WarcArchive(killed(archive, bytesLost), 1 << 20, Clock.systemUTC())) {
      assertThat(again.mend()).hasSize(bytesLost == 0 ? 0 : 1);
      assertThat(again.mend())
          .allSatisfy(line -> assertThat(line).contains("torn").contains("set aside"));
      CaptureId after = again.keep(page("after"));
      assertThat(again.bytes(whole)).hasValue("whole".getBytes(StandardCharsets.UTF_8));
      assertThat(again.bytes(after)).hasValue("after".getBytes(StandardCharsets.UTF_8));
      assertThat(again.bytes(last).isPresent()).isEqualTo(bytesLost < 500);
      assertThat(again.capturesOf(URI.create("https://news.example/last")))
          .hasSize(bytesLost < 500 ? 1 : 0);
    }
  }

  @Test
  void aFileWithNothingWholeInItIsNoHindrance() throws IOException {
    Files.write(
        folder.resolve("pactwatch-20260518-a.warc.gz.open"), new byte[] {0x1f, (byte) 0x8b});
    try (WarcArchive archive = archive(1 << 20)) {
      assertThat(archive.mend()).hasSize(1);
      CaptureId id = archive.keep(page("x"));
      assertThat(archive.bytes(id)).isPresent();
    }
  }

  @Test
  void aLostIndexIsMadeAgainFromTheFiles() throws IOException {
    CaptureId first;
    CaptureId second;
    try (WarcArchive archive = archive(1 << 20)) {
      first = archive.keep(page("one"));
      archive.keep(bytes("https://other.example/", new byte[10]));
      second = archive.keep(page("one"));
    }
    Path index = files(".cdxj").get(0);
    String before = Files.readString(index);
    Files.delete(index);
    try (WarcArchive again = archive(1 << 20)) {
      again.mend();
      assertThat(Files.readString(index)).isEqualTo(before);
      assertThat(again.capturesOf(URI.create("https://news.example/a?b=c")))
          .containsExactly(first, second);
    }
  }

  @Test
  void aFileThatIsBeingWrittenIsLeftToItsWriter() throws IOException {
    try (WarcArchive writing = archive(1 << 20);
        WarcArchive other = archive(1 << 20)) {
      CaptureId one = writing.keep(page("one"));
      assertThat(other.mend()).isEmpty();
      assertThat(other.bytes(one)).isPresent();
      CaptureId two = writing.keep(page("two"));
      assertThat(other.bytes(two)).isPresent();
    }
  }

  @Test
  void anUnknownIdLeadsNowhere() throws IOException {
    try (WarcArchive archive = archive(1 << 20)) {
      assertThat(archive.bytes(new CaptureId("../../etc/passwd:0"))).isEmpty();
      assertThat(archive.bytes(new CaptureId("pactwatch-1-a.warc.gz:0"))).isEmpty();
    }
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(p -> p.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }
}
