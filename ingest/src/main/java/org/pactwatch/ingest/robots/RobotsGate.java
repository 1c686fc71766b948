package org.pactwatch.ingest.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pactwatch.ingest.fetch.FailureKind;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What sites say may be taken (RFC 9309): a missing robots.txt means everything, a server error, a
 * time-out or no connection means nothing. Answers are kept for a day, failures for ten minutes.
 * Sends nothing itself, so that whoever sends keeps to the pauses. Safe for use by many threads.
 */
public final class RobotsGate {
  private static final Logger LOG = LoggerFactory.getLogger(RobotsGate.class);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration FAILURE_KEPT = Duration.ofMinutes(10);
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Map<Site, Answer> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Site, Answer> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param clock tells how old an answer is
   */
  public RobotsGate(Clock clock) {
    this.clock = clock;
  }

  /**
   * What a site says about an address.
   *
   * @param refusal why it may not be taken; nothing if it may
   * @param crawlDelay the delay the site asks for; zero if it asks for none
   * @param sitemaps the sitemaps that the site names
   */
  public record Ruling(Optional<Refusal> refusal, Duration crawlDelay, List<URI> sitemaps) {
    public Ruling {
      sitemaps = List.copyOf(sitemaps);
    }

    /** Whether the address may be taken. */
    public boolean allowed() {
      return refusal.isEmpty();
    }
  }

  /**
   * Why an address may not be taken.
   *
   * @param kind whether the site says so or cannot be asked
   * @param reason in words
   */
  public record Refusal(FailureKind kind, String reason) {}

  /** What may lie in a private network and what may not are asked for apart. */
  private record Site(URI robots, boolean privateNetwork) {}

  private record Answer(SimpleRobotRules rules, Refusal refusal, Instant until) {}

  /** Where a site's rules are. */
  public static URI robotsOf(URI url) {
    return url.resolve("/robots.txt");
  }

  /** What the site says of an address; nothing if it was not asked in a day. */
  public Optional<Ruling> ruling(URI url, boolean privateNetwork) {
    Answer answer;
    synchronized (answers) {
      answer = answers.get(new Site(robotsOf(url), privateNetwork));
    }
    return answer == null || !answer.until.isAfter(clock.instant())
        ? Optional.empty()
        : Optional.of(ruling(url, answer));
  }

  private static Ruling ruling(URI url, Answer answer) {
    long delay = answer.rules.getCrawlDelay();
    boolean allowed = answer.rules.isAllowed(url.toString());
    return new Ruling(
        allowed ? Optional.empty() : Optional.of(answer.refusal),
        delay > 0 ? Duration.ofMillis(delay) : Duration.ZERO,
        sitemaps(answer.rules));
  }

  private static List<URI> sitemaps(SimpleRobotRules rules) {
    List<URI> sitemaps = new ArrayList<>();
    for (String written : rules.getSitemaps()) {
      try {
        sitemaps.add(new URI(written));
      } catch (URISyntaxException e) {
        LOG.debug("event=bad_sitemap_address url={}", written);
      }
    }
    return sitemaps;
  }

  /** Keeps what came of asking for a site's robots.txt. */
  public void learn(URI robots, boolean privateNetwork, FetchOutcome outcome) {
    Answer answer =
        outcome.fold(
            fetched -> parsed(robots, fetched),
            notModified -> nothing(FailureKind.ROBOTS_UNREACHABLE, "was not sent"),
            this::failed);
    synchronized (answers) {
      answers.put(new Site(robots, privateNetwork), answer);
    }
  }

  private Answer parsed(URI robots, FetchOutcome.Fetched fetched) {
    SimpleRobotRules rules =
        new SimpleRobotRulesParser()
            .parseContent(
                robots.toString(),
                fetched.body(),
                "text/plain",
                List.of(FetchSettings.PRODUCT.toLowerCase(Locale.ROOT)));
    return answer(rules, new Refusal(FailureKind.ROBOTS, "robots.txt does not allow it"), KEPT);
  }

  /** A robots.txt that is refused or redirects without end is none (RFC 9309, section 2.3.1). */
  private Answer failed(FetchOutcome.Failed failed) {
    boolean none =
        failed.kind() == FailureKind.CLIENT_ERROR || failed.kind() == FailureKind.REDIRECTS;
    return none
        ? answer(
            new SimpleRobotRules(RobotRulesMode.ALLOW_ALL),
            new Refusal(FailureKind.ROBOTS, ""),
            KEPT)
        : nothing(kind(failed.kind()), "could not be read: " + failed.line());
  }

  /** Where the site cannot be reached at all, that is the failure, and not its robots.txt. */
  private static FailureKind kind(FailureKind kind) {
    return switch (kind) {
      case DNS, TLS, REFUSED, BLOCKED_ADDRESS, BAD_URL, TOO_MANY_REQUESTS -> kind;
      default -> FailureKind.ROBOTS_UNREACHABLE;
    };
  }

  private Answer nothing(FailureKind kind, String reason) {
    return answer(
        new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
        new Refusal(kind, "robots.txt " + reason),
        FAILURE_KEPT);
  }

  private Answer answer(SimpleRobotRules rules, Refusal refusal, Duration kept) {
    return new Answer(rules, refusal, clock.instant().plus(kept));
  }
}
