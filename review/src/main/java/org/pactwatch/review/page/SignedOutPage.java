package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.net.URI;
import org.pactwatch.review.html.Html;

/** What somebody sees who has signed out here and had come by a provider. */
public final class SignedOutPage {
  private SignedOutPage() {}

  /** On the way to be signed out at the provider, too. */
  public static Layout.Page going(String label, URI there) {
    return page(
        el("p", "lead").add("You are signed out here. " + label + " is told, too."),
        el("p").add(a(there.toString()).attr("class", "button").add("Sign out at " + label)));
  }

  /**
   * The provider was not told.
   *
   * @param why in one line
   */
  public static Layout.Page hereOnly(String label, String why) {
    return page(
        el("p", "lead").add("You are signed out here."),
        el("p", "fault")
            .attr("role", "alert")
            .add("You may still be signed in at " + label + ": " + why + "."),
        el("p").add(a(Address.SIGN_IN).add("Sign in again")));
  }

  private static Layout.Page page(Html... parts) {
    return new Layout.Page(
        "Signed out",
        "",
        el("div", "narrow card").add(el("h1").add("Signed out"), Html.all(parts)));
  }
}
