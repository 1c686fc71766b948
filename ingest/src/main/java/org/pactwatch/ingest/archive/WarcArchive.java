package org.pactwatch.ingest.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.model.CaptureId;

/**
 * Gzipped WARC files (ISO 28500) in a folder, one gzip member for each record. A capture id is file
 * name and offset, so that it needs no index, and a record torn by a crash spoils nothing: a file
 * that this process did not begin is never written to again. Safe for use by many threads.
 */
public final class WarcArchive implements Archive {
  /** The size at which the next file is begun, if nothing else is said. */
  public static final long DEFAULT_ROTATION = 256L * 1024 * 1024;

  private static final Pattern ID = Pattern.compile("(pactwatch-[\\w-]+\\.warc\\.gz):(\\d{1,15})");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Set<String> TRANSFER =
      Set.of("content-encoding", "transfer-encoding", "content-length");

  private final Path folder;
  private final long rotation;
  private final Clock clock;
  private @Nullable Open open;

  private record Open(String name, FileChannel channel, WarcWriter writer) {}

  /**
   * @param folder where the files are kept; created when needed
   * @param rotation the size in bytes at which the next file is begun
   * @param clock names the files
   */
  public WarcArchive(Path folder, long rotation, Clock clock) {
    this.folder = folder;
    this.rotation = rotation;
    this.clock = clock;
  }

  @Override
  public synchronized CaptureId keep(Capture capture) throws IOException {
    Open file = current();
    long offset = file.channel.position();
    file.writer.write(capture.status() == 0 ? resource(capture) : response(capture));
    return new CaptureId(file.name + ":" + offset);
  }

  private Open current() throws IOException {
    Open file = open;
    if (file != null && file.channel.position() >= rotation) {
      close();
      file = null;
    }
    if (file == null) {
      file = begin();
      open = file;
    }
    return file;
  }

  private Open begin() throws IOException {
    Files.createDirectories(folder);
    String name =
        "pactwatch-%s-%s.warc.gz"
            .formatted(STAMP.format(clock.instant()), UUID.randomUUID().toString().substring(0, 8));
    FileChannel channel =
        FileChannel.open(
            folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new Open(name, channel, new WarcWriter(channel, WarcCompression.GZIP));
  }

  /** The head is kept but for what described the transfer: the body is kept decompressed. */
  private static WarcRecord response(Capture capture) throws IOException {
    HttpResponse.Builder http = new HttpResponse.Builder(capture.status(), "");
    for (FetchOutcome.Header header : capture.headers()) {
      boolean transfer = TRANSFER.contains(header.name().toLowerCase(Locale.ROOT));
      if (!transfer && !header.name().equalsIgnoreCase("content-type")) {
        http.addHeader(header.name(), header.value());
      }
    }
    if (capture.contentType() != null) {
      http.addHeader("Content-Type", capture.contentType());
    }
    http.body(null, capture.body());
    return new WarcResponse.Builder(capture.url()).date(capture.at()).body(http.build()).build();
  }

  private static WarcRecord resource(Capture capture) {
    return new WarcResource.Builder(capture.url())
        .date(capture.at())
        .body(MediaType.OCTET_STREAM, capture.body())
        .build();
  }

  @Override
  public Optional<byte[]> bytes(CaptureId id) throws IOException {
    Matcher m = ID.matcher(id.value());
    Path file = m.matches() ? folder.resolve(m.group(1)) : folder;
    if (!m.matches() || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(Long.parseLong(m.group(2)));
      try (WarcReader reader = new WarcReader(channel)) {
        Optional<WarcRecord> record = reader.next();
        return record.isEmpty() ? Optional.empty() : Optional.of(payload(record.get()));
      }
    }
  }

  private static byte[] payload(WarcRecord record) throws IOException {
    return record instanceof WarcResponse response
        ? response.http().body().stream().readAllBytes()
        : record.body().stream().readAllBytes();
  }

  @Override
  public synchronized void close() throws IOException {
    Open file = open;
    open = null;
    if (file != null) {
      file.channel.force(false);
      file.writer.close();
    }
  }
}
