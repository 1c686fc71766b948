package org.pactwatch.review.http;

import io.javalin.http.Context;

/**
 * Reads what is written in a form's fields. What cannot be taken is refused by the field's name.
 */
final class FormText {
  private FormText() {}

  /** A field's text without the space around it; empty if there is none. */
  static String of(Context ctx, String field, int longest) {
    String value = ctx.formParam(field);
    return checked(field, value == null ? "" : value.strip(), longest);
  }

  /** A text, if it can be taken. */
  static String checked(String field, String text, int longest) {
    if (text.length() > longest) {
      throw Refused.unreadable(field + " is longer than " + longest + " characters");
    }
    // The database keeps no texts with this character.
    if (text.indexOf('\0') >= 0) {
      throw Refused.unreadable(field + " holds a control character");
    }
    return text;
  }

  /** A field's whole number. */
  static int whole(String field, String written, int least, int most) {
    try {
      int number = Integer.parseInt(written);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw Refused.unreadable(field + " is no whole number: " + written);
    }
    throw Refused.unreadable(field + " is not from " + least + " to " + most + ": " + written);
  }
}
