package org.pactwatch.app.print;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.pactwatch.stream.DeadLetter;

/** Dead letters, for people and for programs. */
public final class DeadLetterText {
  private static final int REASON = 120;
  private static final int VALUE = 4_000;

  private DeadLetterText() {}

  private record Line(
      String id,
      String topic,
      Instant written,
      String origin,
      @Nullable String key,
      String pump,
      String stage,
      String exception,
      String reason,
      String attempt,
      String build,
      int replays,
      int bytes,
      boolean kept) {}

  /** In one line: id, when, key, why. */
  public static String line(DeadLetter letter) {
    String key = letter.key() == null ? "-" : letter.key();
    String again = letter.replays() == 0 ? "" : " (replayed " + letter.replays() + " times)";
    return String.format(
        "%-14s %s  %-16s  %s%s",
        letter.id(),
        letter.written().truncatedTo(ChronoUnit.SECONDS),
        limited(Layout.clean(key), 16),
        limited(Layout.clean(letter.reason()), REASON),
        again);
  }

  /** As a line of JSON, without what the record says. */
  public static String json(DeadLetter letter) {
    return Json.line(
        new Line(
            letter.id(),
            letter.topic().name(),
            letter.written(),
            letter.origin(),
            letter.key(),
            letter.pump(),
            letter.stage(),
            letter.exception(),
            letter.reason(),
            letter.attempt(),
            letter.build(),
            letter.replays(),
            bytes(letter),
            !letter.isDropped()));
  }

  /** All there is to know of one, with the beginning of what it says. */
  public static String whole(DeadLetter letter) {
    Layout text = new Layout();
    text.heading(letter.id())
        .row(2, "reason", letter.reason())
        .row(2, "exception", letter.exception())
        .row(2, "stage", letter.stage() + ", pump " + letter.pump())
        .row(2, "set aside", letter.written() + ", attempt " + letter.attempt())
        .row(2, "build", letter.build())
        .row(2, "from", letter.topic().name() + " " + letter.origin())
        .row(2, "key", letter.key() == null ? "none" : letter.key())
        .row(2, "replayed", letter.replays() == 0 ? "" : letter.replays() + " times")
        .blank();
    letter.stackTrace().lines().limit(15).forEach(l -> text.line(2, l));
    return text.blank().line(0, value(letter)).toString();
  }

  private static int bytes(DeadLetter letter) {
    byte @Nullable [] value = letter.value();
    return value == null ? 0 : value.length;
  }

  private static String value(DeadLetter letter) {
    byte @Nullable [] value = letter.value();
    if (value == null) {
      return letter.isDropped() ? "It was too large to be kept." : "It has no value.";
    }
    String text = new String(value, StandardCharsets.UTF_8);
    return text.length() <= VALUE
        ? text
        : text.substring(0, VALUE) + " … (" + value.length + " bytes; --value prints them all)";
  }

  private static String limited(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}
