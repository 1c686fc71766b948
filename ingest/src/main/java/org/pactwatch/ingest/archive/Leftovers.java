package org.pactwatch.ingest.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings in order what a killed process left: a record that was being written is set aside, the
 * rest of its file is whole, and an index that lacks lines is completed from the WARC file.
 */
final class Leftovers {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

  private Leftovers() {}

  /** Brings a folder in order, and tells what had to be set aside, one line each. */
  static List<String> mend(Path folder) throws IOException {
    List<String> told = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return told;
    }
    for (Path file : named(folder, ".warc.gz" + WarcFile.OPEN)) {
      mendOpen(file).ifPresent(told::add);
    }
    for (Path file : named(folder, ".warc.gz")) {
      if (!Files.exists(CaptureIndex.beside(file))) {
        reindex(file);
      }
    }
    return told;
  }

  static List<Path> named(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(p -> String.valueOf(p.getFileName()).endsWith(ending)).sorted().toList();
    }
  }

  private static Optional<String> mendOpen(Path open) throws IOException {
    try (FileChannel file =
        FileChannel.open(open, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      if (!isAbandoned(file)) {
        return Optional.empty();
      }
      String name = String.valueOf(open.getFileName()).replaceFirst("\\.open$", "");
      Path whole = open.resolveSibling(name);
      Path index = CaptureIndex.beside(whole);
      List<CaptureIndex.Line> lines = CaptureIndex.read(index, line -> true);
      lines.removeIf(line -> !isThere(file, line));
      long end = complete(file, name, lines);
      Optional<String> torn = setAside(file, whole, end);
      if (end == 0) {
        Files.deleteIfExists(index);
        Files.delete(open);
      } else {
        CaptureIndex.replace(index, lines);
        WarcFile.finish(open, whole);
      }
      return torn;
    }
  }

  /** Another process, or another archive of this one, may be writing it. */
  private static boolean isAbandoned(FileChannel file) throws IOException {
    try {
      @Nullable FileLock lock = file.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static boolean isThere(FileChannel file, CaptureIndex.Line line) {
    try {
      return line.offset() + line.length() <= file.size();
    } catch (IOException e) {
      return false;
    }
  }

  /** Adds the lines that are lacking, and tells where the last whole record ends. */
  private static long complete(FileChannel file, String name, List<CaptureIndex.Line> lines)
      throws IOException {
    long position = 0;
    for (CaptureIndex.Line line : lines) {
      position = Math.max(position, line.offset());
    }
    boolean first = !lines.isEmpty();
    while (position < file.size()) {
      long end;
      try {
        end = GzipMembers.end(file, position);
      } catch (IOException e) {
        return position;
      }
      if (!first) {
        line(file, name, position, end).ifPresent(lines::add);
      }
      first = false;
      position = end;
    }
    return position;
  }

  private static Optional<CaptureIndex.Line> line(
      FileChannel file, String name, long begin, long end) throws IOException {
    file.position(begin);
    WarcRecord record = new WarcReader(file).next().orElseThrow();
    if (!(record instanceof WarcTargetRecord target)) {
      return Optional.empty();
    }
    String digest = target.payloadDigest().map(d -> d.prefixedBase32()).orElse("-");
    return shape(target)
        .map(
            shape ->
                new CaptureIndex.Line(
                    target.target(),
                    target.date(),
                    shape.mime,
                    shape.status,
                    digest,
                    name,
                    begin,
                    end - begin));
  }

  private record Shape(String mime, int status) {}

  private static Optional<Shape> shape(WarcTargetRecord record) throws IOException {
    if (record instanceof WarcResponse response) {
      return Optional.of(
          new Shape(response.payloadType().base().toString(), response.http().status()));
    }
    if (record instanceof WarcRevisit revisit) {
      boolean http = revisit.body().size() > 0;
      return Optional.of(new Shape(CaptureIndex.Line.REVISIT, http ? revisit.http().status() : 0));
    }
    return record instanceof WarcResource
        ? Optional.of(new Shape("application/octet-stream", 0))
        : Optional.empty();
  }

  private static Optional<String> setAside(FileChannel file, Path whole, long end)
      throws IOException {
    long torn = file.size() - end;
    if (torn == 0) {
      return Optional.empty();
    }
    Path aside = whole.resolveSibling(whole.getFileName() + ".torn");
    try (FileChannel out =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      for (long copied = 0; copied < torn; ) {
        copied += file.transferTo(end + copied, torn - copied, out);
      }
    }
    file.truncate(end);
    LOG.warn("event=torn_record file={} bytes={} kept_in={}", whole, torn, aside);
    return Optional.of(
        whole
            + ": its last record was torn when the program ended; "
            + torn
            + " bytes were set aside in "
            + aside.getFileName()
            + ", everything before is whole");
  }

  /** Makes the index of a whole file again. */
  static void reindex(Path warc) throws IOException {
    List<CaptureIndex.Line> lines = new ArrayList<>();
    try (FileChannel file = FileChannel.open(warc, StandardOpenOption.READ)) {
      long end = complete(file, String.valueOf(warc.getFileName()), lines);
      if (end < file.size()) {
        LOG.warn("event=unreadable_record file={} position={}", warc, end);
      }
    }
    CaptureIndex.replace(CaptureIndex.beside(warc), lines);
    LOG.info("event=index_rebuilt file={} captures={}", warc, lines.size());
  }
}
