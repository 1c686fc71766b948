package org.pactwatch.ingest.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcWriter;

/**
 * The WARC file that is being written. Until it is finished its name ends in {@code .open} and it
 * is locked, so that what a crash left behind can be told from what is at work. For one thread.
 */
final class WarcFile {
  static final String OPEN = ".open";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final String name;
  private final Path path;
  private final Path index;
  private final Instant begun;
  private final FileChannel channel;
  private final WarcWriter writer;

  private WarcFile(Path folder, String name, Instant begun) throws IOException {
    this.name = name;
    this.begun = begun;
    this.path = folder.resolve(name + OPEN);
    this.index = CaptureIndex.beside(path);
    this.channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    channel.lock();
    this.writer = new WarcWriter(channel, WarcCompression.GZIP);
    writer.write(CaptureRecords.opening(name, begun));
  }

  static WarcFile begin(Path folder, Instant now) throws IOException {
    Files.createDirectories(folder);
    String unique = UUID.randomUUID().toString().substring(0, 8);
    return new WarcFile(
        folder, "pactwatch-%s-%s.warc.gz".formatted(STAMP.format(now), unique), now);
  }

  long size() throws IOException {
    return channel.position();
  }

  /** An interrupt closes it; what was written then is mended at the next start. */
  boolean isOpen() {
    return channel.isOpen();
  }

  Instant begun() {
    return begun;
  }

  /** Writes a capture with all that belongs to it. */
  CaptureIndex.Line write(Capture capture, WarcDigest digest, CaptureIndex.Line earlier)
      throws IOException {
    return write(
        capture,
        CaptureRecords.repeated(capture, UUID.randomUUID(), digest, earlier),
        digest,
        true);
  }

  /** Writes a capture whose bytes are new, with all that belongs to it. */
  CaptureIndex.Line write(Capture capture, WarcDigest digest) throws IOException {
    return write(capture, CaptureRecords.whole(capture, UUID.randomUUID(), digest), digest, false);
  }

  private CaptureIndex.Line write(
      Capture capture, WarcCaptureRecord record, WarcDigest digest, boolean repeated)
      throws IOException {
    long offset = channel.position();
    writer.write(record);
    CaptureIndex.Line line =
        new CaptureIndex.Line(
            capture.url().toString(),
            record.date(),
            repeated ? CaptureIndex.Line.REVISIT : mime(capture),
            capture.status(),
            digest.prefixedBase32(),
            name,
            offset,
            channel.position() - offset);
    if (!capture.way().request().isEmpty()) {
      writer.write(CaptureRecords.request(capture, record.id()));
    }
    writer.write(CaptureRecords.circumstances(capture, record.id()));
    CaptureIndex.append(index, line);
    return line;
  }

  private static String mime(Capture capture) {
    String type = capture.contentType();
    return type == null ? "application/octet-stream" : type.split(";", 2)[0].strip();
  }

  /** Ends the file and sorts its index. */
  void finish() throws IOException {
    if (!isOpen()) {
      return;
    }
    channel.force(true);
    writer.close();
    finish(path, path.resolveSibling(name));
  }

  /** Gives a whole file its final name, and sorts its index. */
  static void finish(Path open, Path whole) throws IOException {
    Path index = CaptureIndex.beside(whole);
    CaptureIndex.replace(index, CaptureIndex.read(index, line -> true));
    Files.move(open, whole, StandardCopyOption.ATOMIC_MOVE);
  }
}
