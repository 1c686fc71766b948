package org.pactwatch.review.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.desk.RuleDesk;

/** Reads a rule from a form. What is no number is refused; the rest is left to the desk. */
final class RuleForm {
  private static final int LONGEST = 2000;
  private static final int MOST_BOXES = 60;

  private final Context ctx;

  RuleForm(Context ctx) {
    this.ctx = ctx;
  }

  RuleDesk.Wanted rule() {
    String percent = text("confidence");
    String sources = text("sources");
    String repeat = text("repeat");
    return new RuleDesk.Wanted(
        text("name"),
        boxes("when"),
        terms("parties"),
        terms("together"),
        boxes("kinds"),
        boxes("stages"),
        percent.isEmpty() ? null : FormText.whole("confidence", percent, 0, 100) / 100.0,
        sources.isEmpty() ? null : FormText.whole("sources", sources, 0, 1000),
        terms("speakers"),
        boxes("channels"),
        repeat.isEmpty() ? null : repeat);
  }

  long version() {
    String written = text("version");
    return written.isEmpty() ? 0 : FormText.whole("version", written, 0, Integer.MAX_VALUE);
  }

  @Nullable String value(String field) {
    String text = text(field);
    return text.isEmpty() ? null : text;
  }

  private List<String> terms(String field) {
    return Arrays.stream(text(field).split("[,;\\n]")).map(String::strip).toList().stream()
        .filter(t -> !t.isEmpty())
        .toList();
  }

  private List<String> boxes(String field) {
    List<String> values = ctx.formParams(field);
    if (values.size() > MOST_BOXES) {
      throw Refused.unreadable(field + " has more than " + MOST_BOXES + " values");
    }
    values.forEach(v -> FormText.checked(field, v, LONGEST));
    return values;
  }

  private String text(String field) {
    return FormText.of(ctx, field, LONGEST);
  }
}
