package org.pactwatch.app.cli;

import java.util.Locale;
import java.util.function.Consumer;
import org.pactwatch.ingest.Backfill;
import org.pactwatch.ingest.BackfillReport;

/** Tells now and then how far reading old news is, and at the end what it brought. */
final class BackfillProgress implements Consumer<Backfill.Progress> {
  private static final long EVERY_NANOS = 5_000_000_000L;

  private final Console console;
  private final long begun = System.nanoTime();
  private long told = begun;

  BackfillProgress(Console console) {
    this.console = console;
  }

  @Override
  public void accept(Backfill.Progress progress) {
    long now = System.nanoTime();
    if (now - told > EVERY_NANOS) {
      told = now;
      double share =
          progress.allBytes() == 0 ? 1 : (double) progress.doneBytes() / progress.allBytes();
      double seconds = (now - begun) / 1e9;
      console.tell(
          String.format(
              Locale.ROOT,
              "%.0f %% read, %s, %.0f records/s, about %s left",
              share * 100,
              brought(progress.report()),
              progress.report().records() / seconds,
              span(share == 0 ? 0 : seconds / share - seconds)));
    }
  }

  private static String brought(BackfillReport report) {
    return String.format(
        Locale.ROOT,
        "%,d records: %,d articles new, %,d revised, %,d known",
        report.records(),
        report.taken(),
        report.revised(),
        report.known());
  }

  private static String span(double seconds) {
    return seconds < 90
        ? Math.round(seconds) + " s"
        : seconds < 5400 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3600) + " h";
  }

  /** Tells what came of it. */
  void end(BackfillReport report) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    console.tell(
        (report.stopped() ? "Ended before the end: " : "Read ")
            + brought(report)
            + String.format(
                Locale.ROOT,
                ", in %s (%.0f records/s).",
                span(seconds),
                report.records() / Math.max(seconds, 0.001)));
    report
        .passed()
        .forEach((kind, n) -> console.tell(String.format(Locale.ROOT, "%,10d  %s", n, kind)));
    report
        .damaged()
        .forEach(
            (kind, d) -> console.tell(String.format(Locale.ROOT, "%,10d  %s", d.count(), kind)));
  }
}
