package org.pactwatch.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.source.Source;

/** Counts what a look at a source brings while it lasts. For one thread. */
final class Tally {
  private final Source source;
  private final List<String> skipped = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private int taken;
  private int revised;
  private int unchanged;
  private boolean reached;
  private boolean complete = true;
  private @Nullable Validators validators;
  private @Nullable Duration retryAfter;

  Tally(Source source) {
    this.source = source;
  }

  void delivered(boolean known) {
    if (known) {
      revised++;
    } else {
      taken++;
    }
  }

  void unchanged(int entries) {
    unchanged += entries;
  }

  void skipped(String line) {
    skipped.add(line);
  }

  /** Something failed for good: the rest counts as complete. */
  void failed(String line) {
    failures.add(line);
  }

  /** Something is still to be taken: the source must be read again whatever it says. */
  void failedForNow(String line) {
    failures.add(line);
    complete = false;
  }

  void failed(FetchOutcome.Failed failure) {
    failures.add(failure.line());
    complete &= failure.kind().isLasting();
    if (failure.retryAfter() != null) {
      retryAfter = failure.retryAfter();
    }
  }

  void stopped() {
    complete = false;
  }

  /** The source itself was read; its validators count once everything in it is taken. */
  void reached(Validators given) {
    reached = true;
    validators = given;
  }

  @Nullable Validators validatorsIfComplete() {
    return complete && reached ? validators : null;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  SourceReport report() {
    return new SourceReport(source, taken, revised, unchanged, skipped, failures, reached);
  }
}
