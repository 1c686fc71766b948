package org.pactwatch.eval.alerts;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.pactwatch.alert.channel.Channels;
import org.pactwatch.alert.channel.Post;
import org.pactwatch.alert.fact.Freshness;
import org.pactwatch.alert.outbox.AlertDatabase;
import org.pactwatch.alert.outbox.AlertDesk;
import org.pactwatch.alert.outbox.Outcome;
import org.pactwatch.alert.outbox.Readers;
import org.pactwatch.alert.quiet.Grouping;
import org.pactwatch.alert.rule.StandardRules;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.alert.settings.ChannelPlan;
import org.pactwatch.alert.settings.ChannelSettings;
import org.pactwatch.alert.settings.Retries;
import org.pactwatch.app.alerting.AlertRoom;
import org.pactwatch.store.db.Database;

/**
 * The alert room in a process of its own, to be killed. Arguments: the database's address, user and
 * password, and the receiver's address.
 */
public final class AlertProcess {
  /**
   * Long enough that a busy machine alone never lets an answer come too late: it would be lost to
   * the sender only, and look like a fault.
   */
  static final Duration TIMEOUT = Duration.ofSeconds(3);

  private static final int TRIES = 50;

  private AlertProcess() {}

  /** Runs until it is killed. */
  public static void main(String[] arguments) throws InterruptedException {
    try (Database database = open(arguments[0], arguments[1], arguments[2]);
        AlertDesk desk = desk(database, URI.create(arguments[3]))) {
      desk.start();
      System.out.println("started");
      System.out.flush();
      Thread.sleep(Duration.ofHours(1).toMillis());
    }
  }

  static Database open(String url, String user, String password) {
    return Database.open(url, user, password, 6, List.of(AlertRoom.migrations()));
  }

  /** A desk with all standard rules and one webhook, whose retries come quickly. */
  static AlertDesk desk(Database database, URI receiver) {
    AlertDatabase alerts = new AlertDatabase(database.dataSource());
    Clock clock = Clock.systemUTC();
    Retries quick = new Retries(Collections.nCopies(TRIES, Duration.ofMillis(50)), TRIES, TIMEOUT);
    ChannelPlan hook =
        new ChannelPlan(
            "hook",
            new ChannelSettings.Webhook(receiver, List.of(new byte[24]), true),
            Grouping.STANDARD,
            quick);
    AlertSettings settings =
        new AlertSettings(
            StandardRules.with(0.5),
            List.of(hook),
            List.of(),
            Freshness.STANDARD,
            AlertSettings.GROWTH,
            AlertSettings.LINK);
    Channels channels =
        new Channels(
            Post.usual(clock),
            new Readers(alerts, clock),
            d -> new Outcome.Taken("no topic here"),
            clock);
    return new AlertDesk(alerts, settings, channels.of(settings), clock);
  }
}
