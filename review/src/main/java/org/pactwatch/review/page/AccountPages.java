package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.Account;
import org.pactwatch.review.account.ApiTokens;
import org.pactwatch.review.account.Passwords;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.account.Visitor;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;

/** Accounts for administrators, and everybody's own. */
public final class AccountPages {
  private AccountPages() {}

  /** All accounts. */
  public static Layout.Page all(List<Account> accounts, String token, Visitor visitor) {
    List<Html> rows = new ArrayList<>();
    accounts.forEach(a -> rows.add(row(a, token)));
    return new Layout.Page(
        "Accounts",
        Address.ACCOUNTS,
        Html.all(
            el("header", "page")
                .add(
                    el("h1").add("Accounts"),
                    el("p", "lead")
                        .add(
                            "Viewers see everything, reviewers judge claims and rule on pacts,"
                                + " administrators keep sources, alerts and accounts.")),
            accounts.isEmpty() && visitor.via() == Visitor.Via.THIS_MACHINE
                ? el("p", "empty")
                    .add(
                        "There are no accounts: whoever sits at this machine may do everything, and"
                            + " only this machine reaches the console. The first account opens"
                            + " with the link that was printed at start, or with"
                            + " 'pactwatch accounts add'.")
                : Html.all(
                    el("table", "rows")
                        .add(
                            Part.head("Name", "Role", "Since", "Password", ""),
                            el("tbody").add(rows)),
                    add(token))));
  }

  private static Html row(Account a, String token) {
    String at = Address.ACCOUNTS + "/" + a.name();
    if (!a.isOpen()) {
      return el("tr")
          .add(
              el("td").add(a.name()),
              el("td").add(Words.of(a.role())),
              el("td").add(Words.moment(a.createdAt())),
              el("td").attr("colspan", "2").add("closed"));
    }
    return el("tr")
        .add(
            el("td").add(el("b").add(a.name())),
            Part.cell("Role")
                .add(
                    Part.post(at + "/role", token)
                        .attr("class", "inline")
                        .add(
                            roles(a.role(), "Role of " + a.name()),
                            el("button").attr("type", "submit").add("Set"))),
            Part.cell("Since").add(Words.moment(a.createdAt())),
            Part.cell("Password")
                .add(
                    Part.post(at + "/password", token)
                        .attr("class", "inline")
                        .add(
                            newPassword("password")
                                .attr("aria-label", "New password of " + a.name()),
                            el("button").attr("type", "submit").add("Set"))),
            el("td")
                .add(
                    Part.post(at + "/close", token)
                        .add(el("button", "danger").attr("type", "submit").add("Close"))));
  }

  private static Element roles(Role chosen, String label) {
    Element select = el("select").attr("name", "role").attr("aria-label", label);
    for (Role role : List.of(Role.VIEWER, Role.REVIEWER, Role.ADMIN)) {
      select.add(
          el("option")
              .attr("value", role.name())
              .flag("selected", role == chosen)
              .add(Words.of(role)));
    }
    return select;
  }

  private static Element newPassword(String name) {
    return Part.input("password", name, "")
        .flag("required", true)
        .attr("autocomplete", "new-password")
        .attr("minlength", String.valueOf(Passwords.SHORTEST))
        .attr("maxlength", String.valueOf(Passwords.LONGEST));
  }

  private static Html add(String token) {
    return el("section")
        .add(
            el("h2").add("Open an account"),
            Part.post(Address.ACCOUNTS, token)
                .attr("class", "filter")
                .add(
                    Part.field(
                        "Name",
                        Part.input("text", "name", "")
                            .flag("required", true)
                            .attr("autocomplete", "off")
                            .attr("pattern", "[a-z0-9][a-z0-9._\\-]{0,39}")),
                    Part.field("Password", newPassword("password")),
                    Part.field("Role", roles(Role.REVIEWER, "Role")),
                    el("button", "primary").attr("type", "submit").add("Open")));
  }

  /**
   * One's own account.
   *
   * @param secret a token that was just made, shown this once; or null
   */
  public static Layout.Page own(
      Visitor visitor, List<ApiTokens.Token> tokens, String token, @Nullable String secret) {
    List<Html> rows = new ArrayList<>();
    tokens.forEach(t -> rows.add(row(t, token)));
    return new Layout.Page(
        "Your account",
        Address.OWN,
        Html.all(
            el("header", "page")
                .add(
                    el("h1").add(visitor.name()),
                    el("p", "lead").add("Role: " + Words.of(visitor.role()))),
            secret == null ? Html.none() : made(secret),
            Part.post(Address.SIGN_OUT, token)
                .add(el("button").attr("type", "submit").add("Sign out")),
            el("section").add(el("h2").add("Password"), password(token)),
            el("section")
                .add(
                    el("h2").add("API tokens"),
                    el("p", "sub")
                        .add(
                            "A program sends one as 'Authorization: Bearer …' and then acts in"
                                + " your name."),
                    el("table", "rows")
                        .add(
                            Part.head("For", "Role", "Made", "Last used", ""),
                            el("tbody").add(rows)),
                    makeToken(token, visitor))));
  }

  private static Html made(String secret) {
    return el("p", "card notice")
        .attr("role", "status")
        .add(
            Html.text("The new token, shown this once: "),
            el("code").attr("id", "token").add(secret));
  }

  private static Html password(String token) {
    return Part.post(Address.OWN + "/password", token)
        .attr("class", "filter")
        .add(
            Part.field(
                "Present password",
                Part.input("password", "old", "")
                    .flag("required", true)
                    .attr("autocomplete", "current-password")),
            Part.field("New password", newPassword("password")),
            el("button").attr("type", "submit").add("Change and sign in again"),
            el("p", "sub").add("Ends all your sessions and revokes your API tokens."));
  }

  private static Html row(ApiTokens.Token t, String token) {
    return el("tr")
        .add(
            el("td").add(el("bdi").add(t.label())),
            Part.cell("Role").add(Words.of(t.role())),
            Part.cell("Made").add(Words.moment(t.createdAt())),
            Part.cell("Last used").add(t.usedAt() == null ? "never" : Words.moment(t.usedAt())),
            el("td")
                .add(
                    t.revokedAt() == null
                        ? Part.post(Address.OWN + "/tokens/" + t.id() + "/revoke", token)
                            .add(el("button", "danger").attr("type", "submit").add("Revoke"))
                        : Html.text("revoked")));
  }

  private static Html makeToken(String token, Visitor visitor) {
    return Part.post(Address.OWN + "/tokens", token)
        .attr("class", "filter")
        .add(
            Part.field(
                "For",
                Part.input("text", "label", "").flag("required", true).attr("maxlength", "80")),
            Part.field("May at most", roles(visitor.role(), "May at most")),
            el("button").attr("type", "submit").add("Make a token"));
  }
}
