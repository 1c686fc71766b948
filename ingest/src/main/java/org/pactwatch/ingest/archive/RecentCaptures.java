package org.pactwatch.ingest.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that were kept lately, by their digest. Bounded: bytes that come again after very long
 * are merely kept twice. For one thread at a time.
 */
final class RecentCaptures {
  private static final int MOST = 50_000;

  private final Map<String, CaptureIndex.Line> byDigest =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CaptureIndex.Line> eldest) {
          return size() > MOST;
        }
      };

  /** Fills it from the indexes of the newest files. */
  void load(Path folder) throws IOException {
    if (!folder.toFile().isDirectory()) {
      return;
    }
    List<Path> indexes = Leftovers.named(folder, ".cdxj");
    for (int i = indexes.size() - 1; i >= 0 && byDigest.size() < MOST; i--) {
      for (CaptureIndex.Line line : CaptureIndex.read(indexes.get(i), l -> true)) {
        if (!line.isRepetition()) {
          byDigest.putIfAbsent(line.digest(), line);
        }
      }
    }
  }

  CaptureIndex.@Nullable Line with(String digest) {
    return byDigest.get(digest);
  }

  void add(CaptureIndex.Line line) {
    byDigest.put(line.digest(), line);
  }
}
