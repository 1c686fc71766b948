package org.pactwatch.ingest;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.fetch.FailureKind;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.frontier.FrontierStore;
import org.pactwatch.ingest.frontier.Move;
import org.pactwatch.ingest.frontier.Rhythm;
import org.pactwatch.ingest.frontier.Schedule;
import org.pactwatch.ingest.frontier.SourceState;
import org.pactwatch.ingest.frontier.Trouble;
import org.pactwatch.ingest.source.Location;
import org.pactwatch.ingest.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look at a source: what it announces is noted, and how it fares. */
final class SourceLook {
  private static final Logger LOG = LoggerFactory.getLogger(SourceLook.class);
  private static final int MOST_NEWS = 50;

  private final FeedPass feeds;
  private final FolderPass folders;
  private final FrontierStore frontier;
  private final Schedule schedule;
  private final Clock clock;

  SourceLook(
      FeedPass feeds, FolderPass folders, FrontierStore frontier, Schedule schedule, Clock clock) {
    this.feeds = feeds;
    this.folders = folders;
    this.frontier = frontier;
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * Looks, and saves the state.
   *
   * @throws InterruptedException if the thread is interrupted; the state stays as it was
   */
  SourceReport look(Source source, SourceState before) throws InterruptedException {
    Tally tally = new Tally(source);
    Instant asked = clock.instant();
    tally.gapOpen(before.gapSince());
    try {
      take(source, before, tally);
    } catch (Delivery.NotDelivered e) {
      LOG.error("event=look_cut_short source={}", source.name(), e);
      tally.cutShort(source.name() + ": " + e.getMessage());
    } catch (IOException | RuntimeException e) {
      LOG.error("event=look_failed source={}", source.name(), e);
      tally.failedForNow(source.name() + ": " + e.getMessage());
    }
    SourceReport report = tally.report();
    SourceState after = after(source, before, asked, tally, report);
    frontier.save(source.id(), after);
    LOG.info(
        "event=looked source={} announced={} trouble={} due={}",
        source.name(),
        tally.announced(),
        after.trouble() == null ? "none" : after.trouble().line(),
        after.nextDue());
    return report;
  }

  private void take(Source source, SourceState before, Tally tally)
      throws IOException, Delivery.NotDelivered, InterruptedException {
    if (source.location() instanceof Location.Folder folder) {
      folders.take(source, folder, tally);
      return;
    }
    URI url = source.address().orElseThrow();
    Move move = before.move();
    feeds.take(source, move != null && move.isBelieved() ? move.to() : url, before, tally);
  }

  /**
   * @param asked when the source was asked: what it brings after that, it brings at the next look,
   *     however long this one takes
   */
  private SourceState after(
      Source source, SourceState before, Instant asked, Tally tally, SourceReport report) {
    Instant now = clock.instant();
    Validators complete = tally.validatorsIfComplete();
    int fresh = tally.announced() + report.taken() + report.revised();
    Trouble trouble = report.reached() ? null : trouble(before, tally, report, now);
    double failures = trouble == null ? 0 : before.failures() + trouble.kind().weight();
    boolean whole = report.reached() && !tally.isCutShort();
    Rhythm rhythm = rhythm(before, fresh, tally, whole, asked);
    Move move = move(before.move(), tally, report.reached());
    return new SourceState(
        complete == null || (move == null && before.move() != null) ? kept(before, move) : complete,
        now,
        whole ? asked : before.lastSuccess(),
        fresh > 0 ? now : before.lastNew(),
        failures,
        trouble,
        before.pages(),
        rhythm,
        tally.openGap(),
        move,
        tally.isCutShort()
            ? schedule.resume(now)
            : schedule.next(
                source,
                rhythm,
                failures,
                new Schedule.Asked(tally.freshFor(), tally.retryAfter()),
                now));
  }

  /** Validators belong to an address; if another one is asked next, there are none. */
  private static Validators kept(SourceState before, @Nullable Move move) {
    boolean sameAddress = believed(before.move()).equals(believed(move));
    return sameAddress ? before.validators() : Validators.NONE;
  }

  private static Optional<URI> believed(@Nullable Move move) {
    return move != null && move.isBelieved() ? Optional.of(move.to()) : Optional.empty();
  }

  private static Trouble trouble(
      SourceState before, Tally tally, SourceReport report, Instant now) {
    FailureKind kind = tally.firstFailure().orElse(FailureKind.IO);
    String line = report.failures().isEmpty() ? "it was not read" : report.failures().get(0);
    return new Trouble(kind, line, before.trouble() == null ? now : before.trouble().since());
  }

  /** What was there at the first look tells nothing of how often something new comes. */
  private static Rhythm rhythm(
      SourceState before, int fresh, Tally tally, boolean reached, Instant asked) {
    Instant last = before.lastSuccess();
    if (!reached || last == null) {
      return before.rhythm();
    }
    Duration since = Duration.between(last, asked);
    Duration sinceNews =
        before.lastNew() == null ? Duration.ZERO : Duration.between(before.lastNew(), asked);
    Rhythm after = before.rhythm().after(Math.min(fresh, MOST_NEWS), since, sinceNews);
    return tally.hasGap() ? after.afterGap(since) : after;
  }

  /** Where the new address fails, the configured one is asked again. */
  private static @Nullable Move move(@Nullable Move before, Tally tally, boolean reached) {
    URI said = tally.movedTo();
    if (before != null && before.isBelieved() && said == null) {
      return reached ? before : null;
    }
    if (said == null) {
      return reached ? null : before;
    }
    int seen = before != null && before.to().equals(said) ? before.seen() : 0;
    return new Move(said, seen + 1);
  }
}
