package org.pactwatch.alert.outbox;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pactwatch.alert.AlertPostgres;
import org.pactwatch.alert.Changes;
import org.pactwatch.alert.TestClock;
import org.pactwatch.alert.fact.Freshness;
import org.pactwatch.alert.quiet.Grouping;
import org.pactwatch.alert.quiet.Inhibition;
import org.pactwatch.alert.rule.Rule;
import org.pactwatch.alert.rule.StandardRules;
import org.pactwatch.alert.settings.AlertSettings;
import org.pactwatch.alert.settings.ChannelPlan;
import org.pactwatch.alert.settings.ChannelSettings;
import org.pactwatch.alert.settings.Retries;
import org.pactwatch.model.Alert;
import org.pactwatch.model.Change;

/** An alert room for tests: channels remember what they were told, the clock stands still. */
@SuppressWarnings("NullAway")
public final class Room implements AutoCloseable {
  public final TestClock clock = new TestClock();
  public final AlertDatabase database = AlertPostgres.empty();
  public final AlertBook book = new AlertBook(database, clock);
  private final Map<String, Ear> ears = new LinkedHashMap<>();
  private final List<ChannelPlan> plans = new ArrayList<>();
  private List<Rule> rules = StandardRules.with(0.5);
  private List<Inhibition> inhibitions = List.of();
  private AlertDesk desk;

  /** A room with one channel, {@code ear}, that is told at once. */
  public Room() {
    hear("ear", new Grouping(Grouping.By.SUBJECT, Duration.ZERO, Duration.ZERO, null));
  }

  /** What a channel was told; it can be made to refuse. */
  public static final class Ear implements Channel {
    public final List<Delivery> heard = new ArrayList<>();
    public Outcome answer = new Outcome.Taken("ok");
    public boolean broken;

    @Override
    public Outcome send(Delivery delivery) {
      heard.add(delivery);
      if (broken) {
        throw new IllegalStateException("broken");
      }
      return answer;
    }
  }

  /** Adds a channel, or changes how it is told. */
  public Ear hear(String name, Grouping grouping) {
    plans.removeIf(p -> p.name().equals(name));
    plans.add(new ChannelPlan(name, new ChannelSettings.Log(), grouping, Retries.STANDARD));
    Ear ear = ears.computeIfAbsent(name, n -> new Ear());
    open();
    return ear;
  }

  /** Takes a channel out of the settings. */
  public void unplug(String name) {
    plans.removeIf(p -> p.name().equals(name));
    open();
  }

  public Room with(Rule... other) {
    rules = List.of(other);
    open();
    return this;
  }

  public Room inhibiting(Inhibition... some) {
    inhibitions = List.of(some);
    open();
    return this;
  }

  private void open() {
    if (desk != null) {
      desk.close();
    }
    desk =
        new AlertDesk(
            database,
            new AlertSettings(
                rules,
                plans,
                inhibitions,
                Freshness.STANDARD,
                AlertSettings.GROWTH,
                URI.create("https://pacts.example.org/")),
            ears,
            clock);
  }

  public AlertDesk desk() {
    return desk;
  }

  public Ear ear() {
    return ears.get("ear");
  }

  /** Takes changes in and tells what is due. */
  public Room take(Changes... changes) throws InterruptedException {
    for (Changes c : changes) {
      Change change = c.make();
      desk.take(List.of(change));
      settle();
    }
    return this;
  }

  /** Tells what is due. */
  public void settle() throws InterruptedException {
    desk.plan();
    desk.bring();
  }

  /** All that the ear was told, as "PHASE rule". */
  public List<String> told() {
    return alerts().stream().map(a -> a.phase() + " " + a.rule()).toList();
  }

  public List<Alert> alerts() {
    return ear().heard.stream().flatMap(d -> d.alerts().stream()).toList();
  }

  @Override
  public void close() {
    desk.close();
  }
}
