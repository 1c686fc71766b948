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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.model.CaptureId;

@SuppressWarnings("NullAway")
class WarcArchiveTest {
  @TempDir private Path folder;

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
      archive.keep(page("body"));
    }
    try (WarcReader reader = new WarcReader(files().get(0))) {
      WarcResponse record = (WarcResponse) reader.next().orElseThrow();
      assertThat(record.targetURI()).isEqualTo(URI.create("https://news.example/a?b=c"));
      assertThat(record.http().headers().first("ETag")).hasValue("\"x\"");
      assertThat(record.http().headers().first("Content-Encoding")).isEmpty();
    }
  }

  @Test
  void aFullFileIsFollowedByAnother() throws IOException {
    try (WarcArchive archive = archive(300)) {
      for (int i = 0; i < 4; i++) {
        archive.keep(page("page " + i));
      }
    }
    assertThat(files()).hasSizeGreaterThan(1);
  }

  @Test
  void aTornRecordSpoilsNeitherThoseBeforeNorThoseAfter() throws IOException {
    CaptureId whole;
    CaptureId torn;
    try (WarcArchive archive = archive(1 << 20)) {
      whole = archive.keep(page("whole"));
      torn = archive.keep(page("torn ".repeat(1000)));
    }
    try (FileChannel channel = FileChannel.open(files().get(0), StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 40);
    }
    try (WarcArchive again = archive(1 << 20)) {
      CaptureId after = again.keep(page("after"));
      assertThat(again.bytes(whole)).hasValue("whole".getBytes(StandardCharsets.UTF_8));
      assertThat(again.bytes(after)).hasValue("after".getBytes(StandardCharsets.UTF_8));
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> again.bytes(torn)))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void anUnknownIdLeadsNowhere() throws IOException {
    try (WarcArchive archive = archive(1 << 20)) {
      assertThat(archive.bytes(new CaptureId("../../etc/passwd:0"))).isEmpty();
      assertThat(archive.bytes(new CaptureId("pactwatch-1-a.warc.gz:0"))).isEmpty();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }
}
