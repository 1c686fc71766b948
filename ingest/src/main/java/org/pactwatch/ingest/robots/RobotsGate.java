package org.pactwatch.ingest.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.fetch.FailureKind;
import org.pactwatch.ingest.fetch.FetchOutcome;
import org.pactwatch.ingest.fetch.FetchRequest;
import org.pactwatch.ingest.fetch.FetchSettings;
import org.pactwatch.ingest.fetch.Fetcher;
import org.pactwatch.ingest.fetch.Validators;

/**
 * Asks sites what may be taken (RFC 9309): a missing robots.txt means everything, a server error or
 * a time-out means nothing. Answers are kept for a day, failures for ten minutes. Safe for use by
 * many threads.
 */
public final class RobotsGate {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration FAILURE_KEPT = Duration.ofMinutes(10);
  private static final int MOST = 10_000;

  private final Fetcher fetcher;
  private final Clock clock;
  private final Map<String, Answer> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
          return size() > MOST;
        }
      };

  public RobotsGate(Fetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * What a site says about an address.
   *
   * @param allowed whether it may be taken
   * @param reason why not, in words
   * @param crawlDelay the delay the site asks for; zero if it asks for none
   */
  public record Ruling(boolean allowed, String reason, Duration crawlDelay) {}

  private record Answer(SimpleRobotRules rules, String origin, Instant until) {}

  /** Whether an address may be taken; asks the site if it has not been asked in a day. */
  public Ruling ruling(URI url, boolean privateNetwork) {
    URI robots = url.resolve("/robots.txt");
    Answer answer = known(robots.toString());
    if (answer == null) {
      answer = ask(robots, privateNetwork);
      synchronized (answers) {
        answers.put(robots.toString(), answer);
      }
    }
    long delay = answer.rules.getCrawlDelay();
    return new Ruling(
        answer.rules.isAllowed(url.toString()),
        answer.origin,
        delay > 0 ? Duration.ofMillis(delay) : Duration.ZERO);
  }

  private @Nullable Answer known(String robots) {
    synchronized (answers) {
      Answer answer = answers.get(robots);
      return answer != null && answer.until.isAfter(clock.instant()) ? answer : null;
    }
  }

  private Answer ask(URI robots, boolean privateNetwork) {
    FetchOutcome outcome = fetcher.fetch(new FetchRequest(robots, Validators.NONE, privateNetwork));
    return outcome.fold(
        fetched ->
            answer(
                new SimpleRobotRulesParser()
                    .parseContent(
                        robots.toString(),
                        fetched.body(),
                        fetched.contentType() == null ? "text/plain" : fetched.contentType(),
                        List.of(FetchSettings.PRODUCT.toLowerCase(Locale.ROOT))),
                "robots.txt does not allow it",
                KEPT),
        notModified -> nothing("robots.txt was not sent"),
        failed ->
            failed.kind() == FailureKind.CLIENT_ERROR
                ? answer(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), "", KEPT)
                : nothing("robots.txt could not be read: " + failed.line()));
  }

  private Answer nothing(String reason) {
    return answer(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), reason, FAILURE_KEPT);
  }

  private Answer answer(SimpleRobotRules rules, String reason, Duration kept) {
    return new Answer(rules, reason, clock.instant().plus(kept));
  }
}
