package org.pactwatch.app.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pactwatch.alert.fact.Words;
import org.pactwatch.alert.outbox.AlertBook;
import org.pactwatch.alert.outbox.AlertDatabase;
import org.pactwatch.alert.outbox.Delivery;
import org.pactwatch.alert.outbox.Readers;
import org.pactwatch.alert.outbox.RuleDesk;
import org.pactwatch.alert.outbox.Rulebook;
import org.pactwatch.alert.quiet.Matcher;
import org.pactwatch.alert.quiet.Silence;
import org.pactwatch.alert.settings.RuleBasis;
import org.pactwatch.app.print.AlertTable;
import org.pactwatch.model.AlertKind;
import org.pactwatch.model.Party;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Alerts, rules, silences and deliveries. */
@Command(
    name = "alerts",
    description = "List alerts, try rules on the past, silence, and see what was delivered.",
    synopsisSubcommandLabel = "COMMAND")
final class AlertsCommand extends CommandGroup {
  private final Console console;
  private final Clock clock = Clock.systemUTC();

  AlertsCommand(Console console) {
    this.console = console;
  }

  @Command(name = "list", description = "List alerts, the latest first.")
  int list(
      @Mixin Place place,
      @Mixin Span span,
      @Option(
              names = "--limit",
              defaultValue = "50",
              description = "The most to list. Default: ${DEFAULT-VALUE}.")
          int limit,
      @Mixin RecordFormat format) {
    try (OpenStore open = place.store()) {
      List<AlertBook.Told> told =
          book(open).alerts(span.from(Instant.EPOCH), span.to(clock.instant()), limit);
      told.forEach(t -> format.print(console, t, AlertTable::line));
      console.tell(told.size() + (told.size() == 1 ? " alert." : " alerts."));
    }
    return 0;
  }

  @Command(
      name = "show",
      description = "Show an alert: all that was said of it, and what became of that.")
  int show(
      @Mixin Place place,
      @Parameters(paramLabel = "KEY|ID", description = "Its key, or the id of a message.")
          String key,
      @Mixin RecordFormat format) {
    try (OpenStore open = place.store()) {
      AlertBook book = book(open);
      AlertBook.Told told =
          book.alert(key)
              .orElseThrow(
                  () -> new CommandFailure(key + ": there is no such alert; 'alerts list' lists"));
      format.print(console, told, t -> AlertTable.of(t, book.routes(t.row().key())));
    }
    return 0;
  }

  @Command(
      name = "rules",
      description = {
        "List the rules and channels as they are understood.",
        "Rules of the console are listed once there is a picture; --configured leaves them out."
      })
  int rules(
      @Mixin Place place,
      @Option(names = "--configured", description = "Only what the configuration says.")
          boolean configured) {
    RuleBasis basis = place.alerts().basis();
    if (configured || !place.hasStore()) {
      console.out().print(AlertTable.of(new Rulebook(basis, List.of(), Set.of())));
      return 0;
    }
    try (OpenStore open = place.store()) {
      console.out().print(AlertTable.of(new RuleDesk(database(open), clock).rules(basis)));
    }
    return 0;
  }

  @Command(
      name = "test",
      description = "Send a made-up alert by the channels, at once, and tell what comes of it.")
  int test(
      @Mixin Place place,
      @Parameters(arity = "0..*", paramLabel = "CHANNEL", description = "Only by these channels.")
          @Nullable List<String> channels) {
    return new AlertTrials(console, clock).send(place, channels == null ? List.of() : channels);
  }

  @Command(
      name = "backtest",
      description = "Tell when the rules would have fired on the changes of the past, per month.")
  int backtest(
      @Mixin Place place,
      @Mixin Span span,
      @Option(names = "--rule", paramLabel = "NAME", description = "Only this rule.")
          @Nullable String rule,
      @Option(names = "--each", description = "Also list each alert.") boolean each) {
    return new AlertTrials(console, clock).backtest(place, span, rule, each);
  }

  @Command(
      name = "silence",
      description = "Hold back alerts that meet all that is given, until it ends.")
  int silence(
      @Mixin Place place,
      @Mixin Reviewer author,
      @Option(names = "--rule", paramLabel = "NAME", split = ",", description = "Of these rules.")
          @Nullable List<String> rules,
      @Option(names = "--kind", paramLabel = "KIND", split = ",", description = "About these.")
          @Nullable List<String> kinds,
      @Option(names = "--about", paramLabel = "ID", description = "Of this pact or source.")
          @Nullable String subject,
      @Option(
              names = "--party",
              paramLabel = "CODE",
              split = ",",
              description = "Of these parties.")
          @Nullable List<Party> parties,
      @Option(
              names = "--until",
              paramLabel = "DAY|TIME",
              required = true,
              description = "The last day, whole, in UTC, or the time before which.")
          String until,
      @Option(names = "--reason", required = true, description = "Why.") String reason) {
    Matcher matcher;
    Silence wanted;
    try {
      matcher =
          new Matcher(
              rules == null ? Set.of() : Set.copyOf(rules),
              kinds == null
                  ? Set.of()
                  : kinds.stream()
                      .map(k -> Words.read(AlertKind.class, k))
                      .collect(Collectors.toSet()),
              subject,
              parties == null ? Set.of() : Set.copyOf(parties));
      wanted =
          new Silence(0, matcher, author.name(), reason, clock.instant(), Moments.endOf(until));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(String.valueOf(e.getMessage()), e);
    }
    try (OpenStore open = place.store()) {
      Silence kept = book(open).silence(wanted);
      console.tell("Silence " + kept.id() + " holds until " + kept.until() + ".");
    }
    return 0;
  }

  @Command(name = "silences", description = "List the silences that hold or will.")
  int silences(@Mixin Place place, @Mixin RecordFormat format) {
    try (OpenStore open = place.store()) {
      book(open).silences().forEach(s -> format.print(console, s, AlertTable::of));
    }
    return 0;
  }

  @Command(name = "unsilence", description = "End a silence early.")
  int unsilence(
      @Mixin Place place,
      @Mixin Reviewer author,
      @Parameters(paramLabel = "N", description = "Its number.") long silence) {
    try (OpenStore open = place.store()) {
      if (!book(open).lift(silence, author.name())) {
        throw new CommandFailure(silence + ": no such silence holds");
      }
    }
    return 0;
  }

  @Command(name = "deliveries", description = "List deliveries, the latest first.")
  int deliveries(
      @Mixin Place place,
      @Option(
              names = "--state",
              description = "Only these: ${COMPLETION-CANDIDATES}; dead ones were given up.")
          Delivery.@Nullable State state,
      @Option(
              names = "--limit",
              defaultValue = "50",
              description = "The most to list. Default: ${DEFAULT-VALUE}.")
          int limit,
      @Mixin RecordFormat format) {
    try (OpenStore open = place.store()) {
      AlertBook book = book(open);
      List<Delivery> deliveries = book.deliveries(state, limit);
      deliveries.forEach(d -> format.print(console, d, AlertTable::of));
      book.disabled()
          .forEach(
              d ->
                  console.tell(
                      "Channel "
                          + d.channel()
                          + " is told nothing since "
                          + d.since()
                          + ": "
                          + d.reason()));
      console.tell(deliveries.size() + (deliveries.size() == 1 ? " delivery." : " deliveries."));
    }
    return 0;
  }

  @Command(
      name = "replay",
      description =
          "Deliver again: one delivery, or all dead ones of a channel, which is enabled by that.")
  int replay(
      @Mixin Place place,
      @Option(names = "--channel", paramLabel = "NAME", description = "All of this channel.")
          @Nullable String channel,
      @Parameters(arity = "0..1", paramLabel = "ID", description = "The delivery.")
          @Nullable String delivery) {
    if ((channel == null) == (delivery == null)) {
      throw new CommandFailure("give a delivery's id or --channel; 'alerts deliveries' lists");
    }
    try (OpenStore open = place.store()) {
      if (channel != null) {
        AlertBook.Replayed replayed = book(open).replayChannel(channel);
        console.tell(
            replayed.deliveries()
                + " deliveries wait again"
                + (replayed.enabled() ? "; the channel is enabled." : "."));
      } else if (!book(open).replay(String.valueOf(delivery))) {
        throw new CommandFailure(delivery + ": no such delivery is dead or was taken");
      }
    }
    return 0;
  }

  @Command(name = "resubscribe", description = "Take a reader of mail in again who had left.")
  int resubscribe(
      @Mixin Place place,
      @Parameters(paramLabel = "READER", description = "Such as desk/anna@example.org.")
          String reader) {
    try (OpenStore open = place.store()) {
      Readers readers = new Readers(database(open), clock);
      if (!readers.resubscribe(reader)) {
        throw new CommandFailure(reader + ": no such reader has left");
      }
    }
    return 0;
  }

  private AlertBook book(OpenStore open) {
    return new AlertBook(database(open), clock);
  }

  private static AlertDatabase database(OpenStore open) {
    return new AlertDatabase(open.database().dataSource());
  }
}
