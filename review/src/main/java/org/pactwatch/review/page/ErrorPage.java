package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import org.jspecify.annotations.Nullable;
import org.pactwatch.review.html.Html;

/** What could not be done, and why, in one line. */
public final class ErrorPage {

  private ErrorPage() {}

  /**
   * The page.
   *
   * @param back where to go on, or null for the picture
   */
  public static Layout.Page of(int status, String line, @Nullable String back) {
    return new Layout.Page(
        "Error " + status,
        "",
        Html.all(
            el("header", "page").add(el("h1").add(heading(status)), el("p", "lead").add(line)),
            el("p").add(a(back == null ? Address.PICTURE : back).add("Go on from here"))));
  }

  private static String heading(int status) {
    return switch (status) {
      case 400 -> "This cannot be read";
      case 403, 421 -> "Refused";
      case 404 -> "Not found";
      case 409 -> "Somebody was faster";
      default -> "This did not work";
    };
  }
}
