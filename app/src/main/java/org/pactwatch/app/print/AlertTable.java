package org.pactwatch.app.print;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pactwatch.alert.outbox.AlertBook;
import org.pactwatch.alert.outbox.Backtest;
import org.pactwatch.alert.outbox.Delivery;
import org.pactwatch.alert.outbox.Message;
import org.pactwatch.alert.outbox.OwnRule;
import org.pactwatch.alert.outbox.Routed;
import org.pactwatch.alert.outbox.Rulebook;
import org.pactwatch.alert.quiet.Matcher;
import org.pactwatch.alert.quiet.Silence;
import org.pactwatch.alert.settings.SaidRule;
import org.pactwatch.alert.text.RulePhrases;
import org.pactwatch.model.Party;

/** Alerts, rules, silences and deliveries for people. */
public final class AlertTable {
  private AlertTable() {}

  /** An alert in two lines. */
  public static String line(AlertBook.Told told) {
    return Layout.clean(
            told.row().raisedAt()
                + "  "
                + Words.of(told.row().state()).toUpperCase(Locale.ROOT)
                + "  "
                + told.last().alert().summary())
        + "\n  "
        + Layout.clean(told.row().key());
  }

  /** An alert with all that was said of it and what became of that. */
  public static String of(AlertBook.Told told, List<Routed> routes) {
    Layout layout = new Layout().heading(told.row().key());
    layout.row(2, "rule", told.row().rule());
    layout.row(2, "state", Words.of(told.row().state()));
    layout.row(2, "raised", told.row().raisedAt().toString());
    for (Message message : told.messages()) {
      layout.blank();
      layout.line(
          2,
          message.alert().at()
              + " "
              + Words.of(message.alert().phase())
              + ": "
              + message.alert().summary());
      for (Routed route : routes) {
        if (route.position() == message.position()) {
          layout.line(4, route.channel() + ": " + state(route));
        }
      }
    }
    return layout.toString();
  }

  private static String state(Routed route) {
    if (route.why() != null) {
      return "held back, " + route.why();
    }
    return route.delivery() == null
        ? "waits to be told"
        : String.valueOf(route.delivered()).toLowerCase(Locale.ROOT)
            + ", delivery "
            + route.delivery();
  }

  /** The rules and channels. */
  public static String of(Rulebook book) {
    Layout layout = new Layout();
    for (Rulebook.Entry entry : book.all()) {
      SaidRule rule = entry.said();
      layout.heading(rule.name() + (entry.paused() ? " (paused)" : ""));
      layout.row(2, "when", RulePhrases.when(rule).replaceFirst("^When ", ""));
      layout.row(2, "if", String.join("; ", RulePhrases.conditions(rule, book.basis())));
      layout.row(2, "tells", RulePhrases.tells(rule) + ", " + RulePhrases.again(rule));
      layout.row(2, "from", from(entry));
      String fault = entry.fault();
      layout.row(2, "not at work", fault == null ? "" : fault);
    }
    layout.blank().line(0, "Channels");
    book.basis().channels().forEach(c -> layout.row(2, c.name(), c.how()));
    return layout.toString();
  }

  private static String from(Rulebook.Entry entry) {
    OwnRule own = entry.own();
    return own == null
        ? Words.of(entry.origin())
        : Words.of(entry.origin()) + ", by " + own.author() + " at " + own.changedAt();
  }

  private static String codes(Set<Party> parties) {
    return parties.stream().map(Party::code).sorted().collect(Collectors.joining(" "));
  }

  /** A silence in a line. */
  public static String of(Silence silence) {
    Matcher m = silence.matcher();
    return Layout.clean(
        silence.id()
            + "  until "
            + silence.until()
            + "  by "
            + silence.author()
            + ": "
            + silence.reason()
            + "  ("
            + String.join(" ", new TreeSet<>(m.rules()))
            + (m.kinds().isEmpty() ? "" : " " + Words.of(m.kinds()))
            + (m.subject() == null ? "" : " " + m.subject())
            + (m.parties().isEmpty() ? "" : " " + codes(m.parties()))
            + ")");
  }

  /** A delivery in a line. */
  public static String of(Delivery delivery) {
    String trouble = delivery.trouble();
    return Layout.clean(
        delivery.id()
            + "  "
            + Words.of(delivery.state()).toUpperCase(Locale.ROOT)
            + "  "
            + delivery.channel()
            + "  tries "
            + delivery.tries()
            + (delivery.state() == Delivery.State.WAITING ? ", next " + delivery.nextAt() : "")
            + "  "
            + delivery.alerts().size()
            + " alerts: "
            + delivery.alerts().get(0).summary()
            + (trouble == null ? "" : "  trouble: " + trouble));
  }

  /** How often each rule fired in each month. */
  public static String months(Map<String, Map<YearMonth, Integer>> months) {
    Layout layout = new Layout();
    months.forEach(
        (rule, counts) -> {
          int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
          layout.heading(rule + ": " + sum);
          counts.forEach((month, count) -> layout.row(2, month.toString(), count.toString()));
        });
    return layout.toString();
  }

  /** An alert that would have been, in a line. */
  public static String line(Backtest.Firing firing) {
    return Layout.clean(firing.at() + "  " + firing.rule() + "  " + firing.summary());
  }
}
