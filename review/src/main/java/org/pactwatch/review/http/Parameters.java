package org.pactwatch.review.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ClaimId;
import org.pactwatch.model.PactId;
import org.pactwatch.model.PactKind;
import org.pactwatch.model.Party;
import org.pactwatch.model.Stage;
import org.pactwatch.review.page.PartyNames;
import org.pactwatch.review.page.PicturePage;
import org.pactwatch.review.page.TrialFigure;
import org.pactwatch.review.queue.WaitingClaims;
import org.pactwatch.store.query.ClaimFilter;
import org.pactwatch.store.query.PactQuery;

/** Reads the parameters of a request's address. What cannot be read is refused by name. */
final class Parameters {
  private static final int LONGEST = 200;

  private final Context ctx;

  Parameters(Context ctx) {
    this.ctx = ctx;
  }

  /** A parameter's value; null if it is not there or blank. */
  @Nullable String value(String name) {
    String value = ctx.queryParam(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > LONGEST) {
      throw Refused.unreadable(name + " is longer than " + LONGEST + " characters");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw Refused.unreadable(name + " holds a control character");
    }
    return value.strip();
  }

  /** The id in the path. */
  String id() {
    String id = ctx.pathParam("id");
    if (id.isBlank() || id.length() > LONGEST || id.chars().anyMatch(Character::isISOControl)) {
      throw Refused.unreadable("no id: " + id);
    }
    return id;
  }

  @Nullable LocalDate day(String name) {
    String value = value(name);
    return value == null ? null : day(name, value);
  }

  LocalDate day(String name, LocalDate otherwise) {
    LocalDate day = day(name);
    return day == null ? otherwise : day;
  }

  private static LocalDate day(String name, String value) {
    try {
      LocalDate day = LocalDate.parse(value);
      if (day.getYear() < 1 || day.getYear() > 9998) {
        throw Refused.unreadable(name + " is out of range: " + value);
      }
      return day;
    } catch (DateTimeException e) {
      throw Refused.unreadable(name + " is no day such as 2026-05-17: " + value);
    }
  }

  /** A moment, or the end of a day in UTC. */
  @Nullable Instant moment(String name) {
    String value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.contains("T")) {
      return day(name, value).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }
    try {
      Instant moment = Instant.parse(value);
      day(name, moment.toString().substring(0, moment.toString().indexOf('T')));
      return moment;
    } catch (DateTimeException e) {
      throw Refused.unreadable(name + " is no moment such as 2026-05-17T12:00:00Z: " + value);
    }
  }

  @Nullable Party party() {
    String value = value("party");
    return value == null
        ? null
        : PartyNames.find(value)
            .orElseThrow(() -> Refused.unreadable("party is no country or organisation: " + value));
  }

  @Nullable ClaimId claim(String name) {
    String value = value(name);
    return value == null ? null : new ClaimId(value);
  }

  @Nullable PactKind kind() {
    String value = value("kind");
    try {
      return value == null ? null : PactKind.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Refused.unreadable("no kind of pact: " + value);
    }
  }

  /** A share in percent, 0 to 100. */
  @Nullable Integer percent(String name) {
    String value = value(name);
    try {
      int percent = value == null ? 0 : Integer.parseInt(value);
      if (percent >= 0 && percent <= 100) {
        return value == null ? null : percent;
      }
    } catch (NumberFormatException e) {
      throw Refused.unreadable(name + " is no number: " + value);
    }
    throw Refused.unreadable(name + " is not from 0 to 100: " + value);
  }

  /** The picture asked for, as it was written. */
  PicturePage.Asked asked() {
    return new PicturePage.Asked(
        day("as-of"), value("known"), party(), stage(), kind(), percent("sure"));
  }

  /** Which claims somebody wants to review. */
  WaitingClaims.Wish wish() {
    return new WaitingClaims.Wish(party(), stage());
  }

  @Nullable Stage stage() {
    String value = value("stage");
    try {
      return value == null ? null : Stage.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Refused.unreadable("no stage: " + value);
    }
  }

  PactQuery picture() {
    return new PactQuery(day("as-of"), moment("known"), party());
  }

  ClaimFilter claims() {
    String pact = value("pact");
    return new ClaimFilter(judgement(), party(), pact == null ? null : new PactId(pact));
  }

  private ClaimFilter.@Nullable Judged judgement() {
    String value = value("judgement");
    try {
      return value == null ? null : ClaimFilter.Judged.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Refused.unreadable(
          "judgement is none of waiting, accepted, rejected, corrected: " + value);
    }
  }

  /** A number from 1 to a most. */
  int limit(int otherwise, int most) {
    String value = value("limit");
    try {
      int limit = value == null ? otherwise : Integer.parseInt(value);
      if (limit >= 1 && limit <= most) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw Refused.unreadable("limit is no number: " + value);
    }
    throw Refused.unreadable("limit is not from 1 to " + most + ": " + value);
  }

  /** A period of days as it was written, or another where nothing was. */
  static TrialFigure.Span span(
      @Nullable String from, @Nullable String to, TrialFigure.Span otherwise) {
    LocalDate first = from == null ? otherwise.from() : day("from", from);
    LocalDate last = to == null ? otherwise.to() : day("to", to);
    if (first.isAfter(last)) {
      throw Refused.unreadable("from is after to: " + first + ", " + last);
    }
    return new TrialFigure.Span(first, last);
  }

  /** A period of days. */
  Period period(LocalDate today) {
    LocalDate to = day("to", today);
    LocalDate from = day("from", to.minusDays(29));
    if (from.isAfter(to)) {
      throw Refused.unreadable("from is after to: " + from + ", " + to);
    }
    return new Period(from, to);
  }

  /** Days in UTC, both included. */
  record Period(LocalDate from, LocalDate to) {
    Instant start() {
      return from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Instant end() {
      return to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
  }
}
