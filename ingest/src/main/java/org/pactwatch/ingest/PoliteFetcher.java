package org.pactwatch.ingest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.pactwatch.ingest.fetch.FailureKind;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.fetch.FetchRequest;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.frontier.Politeness;
import org.pactwatch.ingest.robots.RobotsGate;

/**
 * Takes addresses as a guest does: with the site's leave, one at a time, with a pause between two.
 * On this machine and in private networks, which sources must be allowed by name, without the
 * pause. Safe for use by many threads.
 */
public final class PoliteFetcher {
  /** The least pause between two requests to a domain, if nothing else is said. */
  public static final Duration DEFAULT_PAUSE = Duration.ofSeconds(1);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Fetcher fetcher;
  private final RobotsGate robots;
  private final Politeness politeness = new Politeness();
  private final Duration pause;

  /**
   * @param fetcher what sends the requests; stays its owner's to close
   * @param clock for how long the sites' rules are kept
   * @param pause the least pause between two requests to a domain
   */
  public PoliteFetcher(Fetcher fetcher, Clock clock, Duration pause) {
    this.fetcher = fetcher;
    this.robots = new RobotsGate(fetcher, clock);
    this.pause = pause;
  }

  /**
   * Takes an address when it is its domain's turn.
   *
   * @throws InterruptedException if the thread is interrupted while it waits for its turn
   */
  public FetchOutcome fetch(FetchRequest request) throws InterruptedException {
    if (!"http".equals(request.url().getScheme()) && !"https".equals(request.url().getScheme())) {
      return FetchOutcome.Failed.of(request.url(), FailureKind.BAD_URL, "no http or https address");
    }
    try (Politeness.Leave leave = politeness.await(request.url(), pauseFor(request))) {
      return fetcher.fetch(request, hop -> refusal(request, hop));
    }
  }

  private Duration pauseFor(FetchRequest request) {
    if (request.privateNetwork()) {
      return Duration.ZERO;
    }
    Duration asked = robots.ruling(request.url(), false).crawlDelay();
    Duration longer = asked.compareTo(pause) > 0 ? asked : pause;
    return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }

  private Optional<FetchOutcome.Failed> refusal(FetchRequest request, URI hop) {
    RobotsGate.Ruling ruling = robots.ruling(hop, request.privateNetwork());
    return ruling.allowed()
        ? Optional.empty()
        : Optional.of(FetchOutcome.Failed.of(request.url(), FailureKind.ROBOTS, ruling.reason()));
  }
}
