package org.pactwatch.ingest;

import java.util.Map;
import java.util.TreeMap;

/** Counts what old news brings. For one thread. */
final class BackfillCount {
  private final Map<String, Long> passed = new TreeMap<>();
  private final Map<String, BackfillReport.Damage> damaged = new TreeMap<>();
  private long records;
  private long taken;
  private long revised;
  private long known;

  void record() {
    records++;
  }

  void known() {
    known++;
  }

  void passed(String kind) {
    passed.merge(kind, 1L, Long::sum);
  }

  void damaged(String kind, String line) {
    damaged.merge(
        kind,
        new BackfillReport.Damage(1, line),
        (before, one) -> new BackfillReport.Damage(before.count() + 1, before.first()));
  }

  /** What became of one page. */
  void page(SourceReport report) {
    taken += report.taken();
    revised += report.revised();
    known += report.unchanged();
    report.skipped().forEach(line -> passed("pages that are no articles"));
    report.failures().forEach(line -> damaged("pages that cannot be read", line));
  }

  BackfillReport report(boolean stopped) {
    return new BackfillReport(records, taken, revised, known, passed, damaged, stopped);
  }
}
