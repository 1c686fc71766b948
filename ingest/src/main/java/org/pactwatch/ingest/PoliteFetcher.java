package org.pactwatch.ingest;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.pactwatch.ingest.fetch.FailureKind;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.fetch.FetchRequest;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.fetch.Validators;
import org.pactwatch.ingest.frontier.DomainLeases;
import org.pactwatch.ingest.frontier.DomainQueues;
import org.pactwatch.ingest.robots.RobotsGate;

/**
 * Takes addresses as a guest does: with the site's leave, one at a time for each registered domain,
 * with a pause between two. Requests for robots.txt and those that redirects lead to wait for their
 * domain's turn like any other. On this machine and in private networks, which sources must be
 * allowed by name, the pause is another. Safe for use by many threads.
 */
public final class PoliteFetcher implements AutoCloseable {
  /** The least pause between two requests to a domain, if nothing else is said. */
  public static final Duration DEFAULT_PAUSE = Duration.ofSeconds(1);

  private final Fetcher fetcher;
  private final RobotsGate robots;
  private final DomainQueues queues;
  private final Clock clock;
  private final Manners manners;
  private final Map<FetchRequest, CompletableFuture<FetchOutcome>> robotsAsked =
      new ConcurrentHashMap<>();

  /**
   * How politely, and how much at once.
   *
   * @param pause the least pause between two requests to a domain
   * @param privatePause the same on this machine and in private networks
   * @param longestPause what a site's crawl-delay is cut to
   * @param threads the most requests at once
   * @param longestSleep the longest wait before the clock is looked at again
   * @param renewal how often the leases on domains are renewed, and given up where another process
   *     waits for one
   */
  public record Manners(
      Duration pause,
      Duration privatePause,
      Duration longestPause,
      int threads,
      Duration longestSleep,
      Duration renewal) {
    /** The usual manners with another pause. */
    public static Manners usual(Duration pause) {
      return new Manners(
          pause,
          Duration.ZERO,
          Duration.ofSeconds(30),
          64,
          Duration.ofSeconds(1),
          Duration.ofSeconds(15));
    }
  }

  /** A fetcher that shares the domains with nobody. */
  public PoliteFetcher(Fetcher fetcher, Clock clock, Duration pause) {
    this(fetcher, clock, Manners.usual(pause), DomainLeases.alone());
  }

  /**
   * @param fetcher what sends the requests; stays its owner's to close
   * @param clock for pauses and for how long the sites' rules are kept
   * @param manners how politely
   * @param leases which process may ask which domain
   */
  public PoliteFetcher(Fetcher fetcher, Clock clock, Manners manners, DomainLeases leases) {
    this.fetcher = fetcher;
    this.clock = clock;
    this.manners = manners;
    this.robots = new RobotsGate(clock);
    this.queues =
        new DomainQueues(
            leases, clock, manners.threads(), manners.longestSleep(), manners.renewal());
  }

  /**
   * Takes an address when it is its domain's turn, before what was asked for with {@link #later}.
   *
   * @throws InterruptedException if the thread is interrupted while it waits for its turn
   */
  public FetchOutcome fetch(FetchRequest request) throws InterruptedException {
    CompletableFuture<FetchOutcome> outcome = new CompletableFuture<>();
    send(request, true, true, outcome::complete);
    try {
      return outcome.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an outcome is always a value", e);
    }
  }

  /**
   * Takes an address when it is its domain's turn, without waiting here.
   *
   * @param then is given the outcome, once; on a thread that fetches, so that what it does bounds
   *     what is fetched
   */
  public void later(FetchRequest request, Consumer<FetchOutcome> then) {
    send(request, false, true, then);
  }

  /**
   * The sitemaps that a site's robots.txt names.
   *
   * @param site any address of the site
   * @throws InterruptedException if the thread is interrupted while it waits for its turn
   */
  public List<URI> sitemapsOf(URI site, boolean privateNetwork) throws InterruptedException {
    if (robots.ruling(site, privateNetwork).isEmpty()) {
      CompletableFuture<FetchOutcome> asked = new CompletableFuture<>();
      fetchRobots(site, privateNetwork, asked::complete);
      try {
        asked.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("an outcome is always a value", e);
      }
    }
    return robots.ruling(site, privateNetwork).map(RobotsGate.Ruling::sitemaps).orElse(List.of());
  }

  private void send(
      FetchRequest request, boolean first, boolean obedient, Consumer<FetchOutcome> then) {
    String scheme = request.url().getScheme();
    if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
      then.accept(
          FetchOutcome.Failed.of(request.url(), FailureKind.BAD_URL, "no http or https address"));
      return;
    }
    new PoliteErrand(this, fetcher.way(request), first, obedient, then).submit();
  }

  /** Asks for a site's robots.txt, unless that is under way; tells when it is known. */
  void fetchRobots(URI url, boolean privateNetwork, Consumer<FetchOutcome> then) {
    FetchRequest request =
        new FetchRequest(
            RobotsGate.robotsOf(url), Validators.NONE, privateNetwork, FetchRequest.Part.BEGINNING);
    CompletableFuture<FetchOutcome> fresh = new CompletableFuture<>();
    CompletableFuture<FetchOutcome> asked = robotsAsked.putIfAbsent(request, fresh);
    if (asked != null) {
      asked.thenAccept(then);
      return;
    }
    fresh.thenAccept(then);
    send(
        request,
        true,
        false,
        outcome -> {
          if (robots.ruling(request.url(), privateNetwork).isEmpty()) {
            robots.learn(request.url(), privateNetwork, outcome);
          }
          robotsAsked.remove(request);
          fresh.complete(outcome);
        });
  }

  /** Learns a site's rules before its domain's turn ends, and gives the delay they ask for. */
  Duration learn(FetchRequest request, FetchOutcome outcome) {
    robots.learn(request.url(), request.privateNetwork(), outcome);
    return robots
        .ruling(request.url(), request.privateNetwork())
        .map(RobotsGate.Ruling::crawlDelay)
        .orElse(Duration.ZERO);
  }

  RobotsGate robots() {
    return robots;
  }

  DomainQueues queues() {
    return queues;
  }

  Fetcher fetcher() {
    return fetcher;
  }

  Clock clock() {
    return clock;
  }

  /** The pause after a request, with what the site asks for. */
  Duration pauseAfter(FetchRequest request, Duration asked) {
    Duration own = request.privateNetwork() ? manners.privatePause() : manners.pause();
    Duration longer = asked.compareTo(own) > 0 ? asked : own;
    return longer.compareTo(manners.longestPause()) > 0 ? manners.longestPause() : longer;
  }

  /** Ends what is under way; what waits fails, the fetcher stays open. */
  @Override
  public void close() {
    queues.close();
  }
}
