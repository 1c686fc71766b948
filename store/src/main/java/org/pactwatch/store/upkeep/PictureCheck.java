package org.pactwatch.store.upkeep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.pactwatch.model.ContentHash;
import org.pactwatch.store.ledger.LedgerEvents;

/** Hashes of the picture, and its comparison with what the ledger gives. */
public final class PictureCheck {

  private PictureCheck() {}

  /** Hash of the picture as it is held to be now; when it came to be so is no part of it. */
  public static String hashNow(Handle handle) {
    return hash(
        PictureRows.spans(handle).stream()
            .filter(s -> s.until() == null)
            .map(PictureRows.Span::hash)
            .toList());
  }

  /** Derives the picture and all it ever was from the ledger and compares. */
  public static Verification verify(Handle handle) {
    List<PictureRows.Span> stored = PictureRows.spans(handle);
    List<PictureRows.Span> replayed = new ArrayList<>();
    Replay.rows(LedgerEvents.load(handle), held -> replayed.add(held.span()));
    Set<PictureRows.Span> missing = new HashSet<>(replayed);
    stored.forEach(missing::remove);
    Set<PictureRows.Span> excess = new HashSet<>(stored);
    replayed.forEach(excess::remove);
    return new Verification(
        hashOf(stored), hashOf(replayed), stored.size(), missing.size(), excess.size());
  }

  private static String hashOf(Collection<PictureRows.Span> spans) {
    return hash(spans.stream().map(PictureRows.Span::text).toList());
  }

  private static String hash(Collection<String> lines) {
    List<String> sorted = new ArrayList<>(lines);
    sorted.sort(null);
    return ContentHash.of(sorted.toArray(String[]::new));
  }
}
