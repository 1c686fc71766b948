package org.pactwatch.ingest.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.pactwatch.model.CaptureId;

/**
 * Gzipped WARC files (ISO 28500) in a folder, one gzip member for each record, each file with an
 * index beside it. A capture id is file name and offset, so that reading one needs no index. Bytes
 * that are the same as those of a recent capture are not written again but referred to. Several
 * processes may write to one folder. Safe for use by many threads.
 */
public final class WarcArchive implements Archive {
  /** The size at which the next file is begun, if nothing else is said. */
  public static final long DEFAULT_ROTATION = 256L * 1024 * 1024;

  /** The age at which the next file is begun, so that what is whole can be copied away daily. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final Pattern ID = Pattern.compile("(pactwatch-[\\w-]+\\.warc\\.gz):(\\d{1,15})");

  private final Path folder;
  private final long rotation;
  private final Clock clock;
  private final RecentCaptures recent;
  private @Nullable List<String> mended;
  private @Nullable WarcFile open;

  /**
   * @param folder where the files are kept; created when needed
   * @param rotation the size in bytes at which the next file is begun
   * @param clock names the files
   */
  public WarcArchive(Path folder, long rotation, Clock clock) {
    this.folder = folder;
    this.rotation = rotation;
    this.clock = clock;
    this.recent = new RecentCaptures();
  }

  /**
   * Brings in order what a killed process left; done before the first capture is kept in any case.
   *
   * @return what had to be set aside, one line each; the same at every call
   * @throws IOException if the folder cannot be read or written
   */
  public synchronized List<String> mend() throws IOException {
    List<String> told = mended;
    if (told == null) {
      told = List.copyOf(Leftovers.mend(folder));
      mended = told;
      recent.load(folder);
    }
    return told;
  }

  @Override
  public synchronized CaptureId keep(Capture capture) throws IOException {
    mend();
    WarcFile file = current();
    WarcDigest digest = CaptureRecords.digest(capture.body());
    CaptureIndex.Line earlier = recent.with(digest.prefixedBase32());
    if (earlier != null && find(earlier.file()).isPresent()) {
      return file.write(capture, digest, earlier).id();
    }
    CaptureIndex.Line line = file.write(capture, digest);
    recent.add(line);
    return line.id();
  }

  private WarcFile current() throws IOException {
    WarcFile file = open;
    Instant now = clock.instant();
    if (file != null
        && (!file.isOpen()
            || file.size() >= rotation
            || !file.begun().plus(LONGEST).isAfter(now))) {
      close();
      file = null;
    }
    if (file == null) {
      file = WarcFile.begin(folder, now);
      open = file;
    }
    return file;
  }

  /** A file under the name it has while it is written, or under its final one. */
  private Optional<Path> find(String name) {
    Path open = folder.resolve(name + WarcFile.OPEN);
    Path whole = folder.resolve(name);
    return Files.isRegularFile(open)
        ? Optional.of(open)
        : Files.isRegularFile(whole) ? Optional.of(whole) : Optional.empty();
  }

  @Override
  public Optional<Capture> capture(CaptureId id) throws IOException {
    Matcher m = ID.matcher(id.value());
    Optional<Path> file = m.matches() ? find(m.group(1)) : Optional.empty();
    return file.isEmpty() ? Optional.empty() : capture(file.get(), Long.parseLong(m.group(2)));
  }

  private Optional<Capture> capture(Path file, long offset) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (offset >= channel.size()) {
        return Optional.empty();
      }
      channel.position(offset);
      try (WarcReader reader = new WarcReader(channel)) {
        KeptRecord kept = KeptRecord.next(reader);
        return kept == null ? Optional.empty() : Optional.of(kept.fold(c -> c, this::repeated));
      }
    }
  }

  private Capture repeated(Capture head, CaptureId earlier) throws IOException {
    Capture whole =
        capture(earlier)
            .orElseThrow(
                () ->
                    new IOException(
                        "it repeats " + earlier.value() + ", which is no longer in the archive"));
    return new Capture(
        head.url(), head.at(), head.status(), head.contentType(), head.headers(), whole.body());
  }

  @Override
  public List<CaptureId> capturesOf(URI url) throws IOException {
    String key = CaptureIndex.key(url) + " ";
    List<CaptureIndex.Line> lines = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      for (Path index : Leftovers.named(folder, ".cdxj")) {
        lines.addAll(CaptureIndex.read(index, line -> line.startsWith(key)));
      }
    }
    return lines.stream()
        .sorted(Comparator.comparing(CaptureIndex.Line::at))
        .map(CaptureIndex.Line::id)
        .toList();
  }

  @Override
  public synchronized void close() throws IOException {
    WarcFile file = open;
    open = null;
    if (file != null) {
      file.finish();
    }
  }
}
