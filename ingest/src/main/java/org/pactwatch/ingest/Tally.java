package org.pactwatch.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.fetch.FailureKind;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.source.Source;

/** Counts what a look at a source, or at its pages, brings while it lasts. Safe for threads. */
final class Tally {
  private final Source source;
  private final List<String> skipped = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private int taken;
  private int revised;
  private int unchanged;
  private int left;
  private int fresh;
  private boolean gap;
  private @Nullable Instant gapOpen;
  private boolean reached;
  private boolean complete = true;
  private boolean cutShort;
  private @Nullable FailureKind firstFailure;
  private @Nullable Validators validators;
  private @Nullable Duration retryAfter;
  private @Nullable Duration freshFor;
  private @Nullable URI movedTo;

  Tally(Source source) {
    this.source = source;
  }

  synchronized void delivered(boolean known) {
    if (known) {
      revised++;
    } else {
      taken++;
    }
  }

  synchronized void unchanged(int entries) {
    unchanged += entries;
  }

  /** Old entries were left out. */
  synchronized void left(int entries) {
    left += entries;
  }

  synchronized void skipped(String line) {
    skipped.add(line);
  }

  /** Something failed for good: the rest counts as complete. */
  synchronized void failed(String line) {
    failures.add(line);
  }

  /** Something is still to be taken: the source must be read again whatever it says. */
  synchronized void failedForNow(String line) {
    failures.add(line);
    complete = false;
  }

  synchronized void failed(FetchOutcome.Failed failure) {
    failures.add(failure.line());
    complete &= failure.kind().isLasting();
    if (firstFailure == null) {
      firstFailure = failure.kind();
    }
    if (failure.retryAfter() != null) {
      retryAfter = failure.retryAfter();
    }
  }

  /** The look was ended before all was taken, and not by what the source is. */
  synchronized void cutShort() {
    complete = false;
    cutShort = true;
  }

  /** As {@link #cutShort()}, with what ended it. */
  synchronized void cutShort(String line) {
    failures.add(line);
    cutShort();
  }

  /** Whether something is there to be taken that only waits for the next look. */
  synchronized boolean isCutShort() {
    return cutShort;
  }

  /** The source itself was read; its validators count once everything in it is noted. */
  synchronized void reached(Validators given) {
    reached = true;
    validators = given;
  }

  /** Entries were announced for the first time. */
  synchronized void announced(int entries) {
    fresh += entries;
  }

  /** None of the entries was known: some may have come and gone since the last look. */
  synchronized void gap() {
    gap = true;
  }

  /** Whatever came and went since a time, or null, is still to be sought. */
  synchronized void gapOpen(@Nullable Instant since) {
    gapOpen = since;
  }

  /** The server says that nothing changes for a while; the longest of what is said counts. */
  synchronized void freshFor(@Nullable Duration said) {
    if (said != null && (freshFor == null || said.compareTo(freshFor) > 0)) {
      freshFor = said;
    }
  }

  /** The servers say that the source has moved for good. */
  synchronized void moved(@Nullable URI to) {
    movedTo = to;
  }

  synchronized @Nullable Validators validatorsIfComplete() {
    return complete && reached ? validators : null;
  }

  synchronized int announced() {
    return fresh;
  }

  synchronized boolean hasGap() {
    return gap;
  }

  /** From when on entries are still to be sought, or null. */
  synchronized @Nullable Instant openGap() {
    return gapOpen;
  }

  synchronized Optional<FailureKind> firstFailure() {
    return Optional.ofNullable(firstFailure);
  }

  synchronized @Nullable Duration retryAfter() {
    return retryAfter;
  }

  synchronized @Nullable Duration freshFor() {
    return freshFor;
  }

  synchronized @Nullable URI movedTo() {
    return movedTo;
  }

  synchronized SourceReport report() {
    return new SourceReport(source, taken, revised, unchanged, left, skipped, failures, reached);
  }
}
