package org.pactwatch.store.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.pactwatch.model.Reading;
import org.pactwatch.model.SourceId;

/**
 * A catalogue of pacts. It counts as one independent source, its claims are old news and never
 * alert, and taking it again has no effect.
 *
 * @param source the source that its claims name
 * @param title what the catalogue is called
 * @param asOf the day it speaks of as today
 * @param confidence how sure its claims are, 0 to 1
 * @param entries its pacts
 */
public record Catalogue(
    SourceId source,
    String title,
    LocalDate asOf,
    double confidence,
    List<CatalogueEntry> entries) {
  public Catalogue {
    entries = List.copyOf(entries);
  }

  /** A reading for each pact. */
  public List<Reading> readings() {
    return entries.stream().map(e -> new EntryText(this, e).reading()).toList();
  }

  Instant takenAt() {
    return asOf.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
