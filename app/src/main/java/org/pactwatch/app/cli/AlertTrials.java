package org.pactwatch.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.channel.Channels;
import org.pactwatch.alert.channel.Post;
import org.pactwatch.alert.outbox.AlertDatabase;
import org.pactwatch.alert.outbox.Backtest;
import org.pactwatch.alert.outbox.Channel;
import org.pactwatch.alert.outbox.Delivery;
import org.pactwatch.alert.outbox.Outcome;
import org.pactwatch.alert.outbox.Readers;
import org.pactwatch.alert.outbox.RuleDesk;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.app.alerting.RuleTrial;
import org.pactwatch.app.print.AlertTable;
import org.pactwatch.model.Alert;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.AlertPhase;
import org.pactwatch.model.ContentHash;
import org.pactwatch.model.QuietSource;
import org.pactwatch.model.SourceId;

/** Tries channels with a made-up alert, and rules on the past. */
final class AlertTrials {
  private static final Outcome NO_TOPIC =
      new Outcome.Taken("the topic is written to by runs only; nothing was sent");

  private final Console console;
  private final Clock clock;

  AlertTrials(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  /** Sends by the named channels, or by all. */
  int send(Place place, List<String> named) {
    AlertSettings settings = place.alerts();
    try (OpenStore open = place.store()) {
      Readers readers = new Readers(new AlertDatabase(open.database().dataSource()), clock);
      Map<String, Channel> channels =
          new Channels(Post.usual(clock), readers, d -> NO_TOPIC, clock).of(settings);
      for (String name : named) {
        if (channels.keySet().stream().noneMatch(c -> isNamed(name, c))) {
          throw new CommandFailure(
              name
                  + ": there is no such channel; there are "
                  + String.join(", ", channels.keySet()));
        }
      }
      boolean all = true;
      for (Map.Entry<String, Channel> channel : channels.entrySet()) {
        if (named.isEmpty() || named.stream().anyMatch(n -> isNamed(n, channel.getKey()))) {
          all &= sent(channel.getKey(), channel.getValue());
        }
      }
      return all ? 0 : 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static boolean isNamed(String name, String channel) {
    return channel.equals(name) || channel.startsWith(name + "/");
  }

  private boolean sent(String name, Channel channel) throws InterruptedException {
    Outcome outcome = channel.send(madeUp(name));
    return outcome.fold(
        new Outcome.Cases<Boolean>() {
          @Override
          public Boolean taken(Outcome.Taken taken) {
            console.out().println(name + ": taken: " + taken.answer());
            return true;
          }

          @Override
          public Boolean failed(Outcome.Failed failed) {
            console.complain(name + ": not taken: " + failed.why());
            return false;
          }

          @Override
          public Boolean gone(Outcome.Gone gone) {
            console.complain(name + ": not taken: " + gone.why());
            return false;
          }
        });
  }

  private Delivery madeUp(String channel) {
    Instant now = clock.instant();
    QuietSource source =
        new QuietSource(
            new SourceId("test"), "This test", now, "it only tries whether alerts arrive");
    String id = ContentHash.of("test", channel, now.toString());
    Alert alert =
        new Alert(
            "alert_" + id,
            "test:" + id,
            "test",
            AlertKind.SOURCE_QUIET,
            AlertPhase.RAISED,
            null,
            source,
            "A test: alerts of pactwatch arrive here",
            0,
            now,
            now);
    return new Delivery(
        "msg_" + id, 0, channel, Delivery.State.WAITING, 0, now, now, null, List.of(alert));
  }

  /** Tells when rules would have fired, on all changes there are up to the span's end. */
  int backtest(Place place, Span span, @Nullable String rule, boolean each) {
    AlertSettings configured = place.alerts();
    Instant to = span.to(clock.instant().plus(Duration.ofDays(1)));
    Instant from = span.from(Instant.EPOCH);
    try (OpenStore open = place.store()) {
      AlertSettings settings = configured.with(rules(open).rules(configured.basis()).atWork());
      List<Rule> tried =
          settings.rules().stream().filter(r -> rule == null || r.name().equals(rule)).toList();
      if (rule != null && tried.isEmpty()) {
        throw new CommandFailure(rule + ": no such rule is at work; 'alerts rules' lists them");
      }
      if (rule != null && tried.stream().noneMatch(Backtest::canTry)) {
        throw new CommandFailure(rule + ": " + Backtest.NO_QUIET_SOURCES);
      }
      Backtest.Result result = new RuleTrial(open.store()).run(settings, from, to, rule);
      console.out().print(AlertTable.months(result.months()));
      if (each) {
        result.firings().forEach(f -> console.out().println(AlertTable.line(f)));
      }
      Backtest.leftOut(tried).ifPresent(line -> console.tell("Left out: " + line + "."));
      int fired = result.firings().size();
      console.tell(
          fired
              + (fired == 1 ? " alert" : " alerts")
              + (result.corrected() == 0 ? "." : ", " + result.corrected() + " taken back later."));
    }
    return 0;
  }

  private RuleDesk rules(OpenStore open) {
    return new RuleDesk(new AlertDatabase(open.database().dataSource()), clock);
  }
}
