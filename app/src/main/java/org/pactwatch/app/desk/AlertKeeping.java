package org.pactwatch.app.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pactwatch.alert.fact.Words;
import org.pactwatch.alert.outbox.AlertBook;
import org.pactwatch.alert.outbox.Message;
import org.pactwatch.alert.quiet.Matcher;
import org.pactwatch.alert.quiet.Silence;
import org.pactwatch.model.Alert;
import org.pactwatch.model.Party;
import org.pactwatch.review.desk.AlertDesk;
import org.pactwatch.review.desk.Answer;

/** Alerts and silences as the alert room keeps them. */
public final class AlertKeeping implements AlertDesk {
  private final AlertBook book;
  private final Clock clock;

  public AlertKeeping(AlertBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  @Override
  public List<Alert> latest(int most) {
    return book.latest(null, most).stream().map(Message::alert).toList();
  }

  @Override
  public List<Quiet> silences() {
    return book.silences().stream()
        .map(s -> new Quiet(s.id(), words(s.matcher()), s.author(), s.reason(), s.until()))
        .toList();
  }

  private static String words(Matcher m) {
    List<String> parts = new ArrayList<>();
    if (!m.rules().isEmpty()) {
      parts.add("rule " + String.join(", ", m.rules()));
    }
    if (!m.kinds().isEmpty()) {
      parts.add(m.kinds().stream().map(Words::of).sorted().collect(Collectors.joining(", ")));
    }
    String subject = m.subject();
    if (subject != null) {
      parts.add("about " + subject);
    }
    if (!m.parties().isEmpty()) {
      parts.add(
          "of " + m.parties().stream().map(Party::code).sorted().collect(Collectors.joining(", ")));
    }
    return String.join(", ", parts);
  }

  @Override
  public Answer silence(String rule, String subject, Instant until, String by, String reason) {
    Matcher matcher =
        new Matcher(
            rule.isEmpty() ? Set.of() : Set.of(rule),
            Set.of(),
            subject.isEmpty() ? null : subject,
            Set.of());
    if (matcher.isEmpty()) {
      return Answer.refused("say which alerts: a rule, or a pact");
    }
    try {
      Silence kept = book.silence(new Silence(0, matcher, by, reason, clock.instant(), until));
      return Answer.done("Silence " + kept.id() + " holds until " + kept.until() + ".");
    } catch (IllegalArgumentException e) {
      return Answer.refused(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Answer lift(long silence, String by) {
    return book.lift(silence, by)
        ? Answer.done("Silence " + silence + " has ended.")
        : Answer.refused("no such silence holds: " + silence);
  }
}
