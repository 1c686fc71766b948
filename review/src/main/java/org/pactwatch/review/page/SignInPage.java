package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.Passwords;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;

/** Where people sign in, and where the first account is opened. */
public final class SignInPage {
  private SignInPage() {}

  /**
   * The page to sign in.
   *
   * @param to where to go on
   * @param fault why it did not work, or null
   * @param provider what the provider is called by which people may sign in, too, or null
   */
  public static Layout.Page of(
      String token, String to, @Nullable String fault, @Nullable String provider) {
    return page(
        "Sign in",
        "Sign in with your account.",
        fault,
        Part.post(Address.SIGN_IN, token)
            .add(
                Part.input("hidden", "to", to),
                name(),
                password("current-password"),
                el("button", "primary").attr("type", "submit").add("Sign in"),
                provider == null ? Html.none() : provider(provider, to)));
  }

  private static Html provider(String label, String to) {
    return el("p", "provider")
        .add(
            a(Address.OIDC + "?to=" + Address.encoded(to))
                .attr("class", "button")
                .add("Sign in by " + label));
  }

  /** The page to open the first account, an administrator's. */
  public static Layout.Page setup(String token, String address, @Nullable String fault) {
    return page(
        "First account",
        "This opens the first account, an administrator's. From then on everybody signs in.",
        fault,
        Part.post(address, token)
            .add(
                name(),
                password("new-password"),
                el("p", "sub").add("At least " + Passwords.SHORTEST + " characters."),
                el("button", "primary").attr("type", "submit").add("Open the account")));
  }

  private static Layout.Page page(String title, String lead, @Nullable String fault, Element form) {
    return new Layout.Page(
        title,
        "",
        el("div", "narrow card")
            .add(
                el("h1").add(title),
                el("p", "lead").add(lead),
                fault == null ? Html.none() : el("p", "fault").attr("role", "alert").add(fault),
                form.attr("class", "fields")));
  }

  private static Html name() {
    return Part.field(
        "Name",
        Part.input("text", "name", "")
            .flag("required", true)
            .flag("autofocus", true)
            .attr("autocomplete", "username")
            .attr("autocapitalize", "none")
            .attr("maxlength", "40"));
  }

  private static Html password(String autocomplete) {
    return Part.field(
        "Password",
        Part.input("password", "password", "")
            .flag("required", true)
            .attr("autocomplete", autocomplete)
            .attr("maxlength", String.valueOf(Passwords.LONGEST)));
  }
}
