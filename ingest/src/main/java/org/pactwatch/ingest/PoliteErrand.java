package org.pactwatch.ingest;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.pactwatch.ingest.fetch.FailureKind;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.fetch.FetchRequest;
import org.pactwatch.ingest.fetch.Hop;
import org.pactwatch.ingest.fetch.Way;
import org.pactwatch.ingest.frontier.DomainLeases.Pause;
import org.pactwatch.ingest.frontier.DomainQueues;
import org.pactwatch.ingest.frontier.Domains;
import org.pactwatch.ingest.robots.RobotsGate;

/** One address on its way through domains' queues, a request at a time. */
final class PoliteErrand implements DomainQueues.Errand {
  private static final Duration UNSAID_PAUSE = Duration.ofMinutes(5);

  private final PoliteFetcher polite;
  private final Way way;
  private final boolean first;
  private final boolean obedient;
  private final Consumer<FetchOutcome> then;

  /**
   * @param first whether it goes before others
   * @param obedient whether robots.txt is asked; it is not for itself
   * @param then is given the outcome, once
   */
  PoliteErrand(
      PoliteFetcher polite, Way way, boolean first, boolean obedient, Consumer<FetchOutcome> then) {
    this.polite = polite;
    this.way = way;
    this.first = first;
    this.obedient = obedient;
    this.then = then;
  }

  void submit() {
    polite.queues().submit(Domains.of(way.at()), first, this);
  }

  private DomainQueues.Sent nothingSent(Runnable next) {
    return new DomainQueues.Sent(Duration.ZERO, next);
  }

  @Override
  public DomainQueues.Sent run() {
    URI at = way.at();
    FetchRequest request = way.request();
    Duration asked = Duration.ZERO;
    if (obedient) {
      Optional<RobotsGate.Ruling> ruling = polite.robots().ruling(at, request.privateNetwork());
      if (ruling.isEmpty()) {
        return nothingSent(
            () -> polite.fetchRobots(at, request.privateNetwork(), robots -> submit()));
      }
      Optional<RobotsGate.Refusal> refusal = ruling.get().refusal();
      if (refusal.isPresent()) {
        return nothingSent(() -> then.accept(failed(refusal.get())));
      }
      asked = ruling.get().crawlDelay();
    }
    Hop hop = polite.fetcher().hop(way);
    hop.fold(arrived -> pausedIfAsked(at, arrived.outcome()), onward -> false);
    if (!obedient) {
      asked =
          hop.fold(arrived -> polite.learn(request, arrived.outcome()), onward -> Duration.ZERO);
    }
    return new DomainQueues.Sent(polite.pauseAfter(request, asked), () -> proceed(hop));
  }

  private FetchOutcome failed(RobotsGate.Refusal refusal) {
    return FetchOutcome.Failed.of(way.request().url(), refusal.kind(), refusal.reason());
  }

  private void proceed(Hop hop) {
    Optional<FetchOutcome> end = hop.fold(arrived -> Optional.of(arrived.outcome()), way::follow);
    if (end.isPresent()) {
      then.accept(end.get());
    } else {
      submit();
    }
  }

  /** A server that is asked too much is left in peace with its whole domain (RFC 6585). */
  private boolean pausedIfAsked(URI at, FetchOutcome outcome) {
    return outcome.fold(
        fetched -> false,
        notModified -> false,
        failed -> {
          boolean unavailable =
              failed.kind() == FailureKind.SERVER_ERROR && failed.retryAfter() != null;
          if (failed.kind() != FailureKind.TOO_MANY_REQUESTS && !unavailable) {
            return false;
          }
          Duration wait = failed.retryAfter() == null ? UNSAID_PAUSE : failed.retryAfter();
          Instant until = polite.clock().instant().plus(wait);
          polite.queues().pause(Domains.of(at), new Pause(until, failed.line()));
          return true;
        });
  }

  @Override
  public void refused(Pause pause) {
    URI url = way.request().url();
    String line =
        url + ": its domain is left in peace until " + pause.until() + ": " + pause.reason();
    Duration wait = Duration.between(polite.clock().instant(), pause.until());
    then.accept(
        new FetchOutcome.Failed(
            url, FailureKind.TOO_MANY_REQUESTS, line, wait.isNegative() ? Duration.ZERO : wait));
  }

  @Override
  public void closed() {
    then.accept(
        FetchOutcome.Failed.of(way.request().url(), FailureKind.IO, "fetching has been ended"));
  }
}
