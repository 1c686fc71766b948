package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.account.AuditLog;
import org.pactwatch.review.html.Html;

/** What was done with the console, the latest first. */
public final class AuditPage {
  private AuditPage() {}

  /**
   * The page.
   *
   * @param who whose entries, or null for all
   * @param most how many entries a page has at most
   */
  public static Layout.Page of(List<AuditLog.Entry> entries, @Nullable String who, int most) {
    return new Layout.Page(
        "Audit log",
        Address.AUDIT,
        Html.all(
            el("header", "page")
                .add(
                    el("h1").add("Audit log"),
                    el("p", "lead")
                        .add("Every decision, and who took it. Nothing here can be changed.")),
            el("form", "filter")
                .attr("method", "get")
                .attr("action", Address.AUDIT)
                .add(
                    Part.field("By", Part.input("text", "who", who == null ? "" : who)),
                    el("button").attr("type", "submit").add("Show")),
            el("table", "rows")
                .add(
                    Part.head("When", "Who", "What", "To", "More"),
                    el("tbody").add(entries.stream().map(AuditPage::row).toList())),
            Html.when(entries.size() == most, older(entries, who))));
  }

  private static Html older(List<AuditLog.Entry> entries, @Nullable String who) {
    long last = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number();
    String of = who == null ? "" : "&who=" + Address.encoded(who);
    return el("p").add(a(Address.AUDIT + "?before=" + last + of).add("Older"));
  }

  private static Html row(AuditLog.Entry e) {
    return el("tr")
        .add(
            Part.cell("When").add(Words.moment(e.at())),
            Part.cell("Who").add(el("b").add(e.who()), el("div", "sub").add(e.via())),
            Part.cell("What").add(e.action()),
            Part.cell("To").add(target(e)),
            Part.cell("More").add(el("bdi").add(e.detail())));
  }

  private static Html target(AuditLog.Entry e) {
    boolean claim = e.action().startsWith("claim");
    boolean pact = e.action().startsWith("pact");
    return claim
        ? a(Address.REVIEW + "?claim=" + Address.encoded(e.target()))
            .add(Words.shortened(e.target()))
        : pact
            ? a("/pacts/" + Address.encoded(e.target())).add(Words.shortened(e.target()))
            : el("bdi").add(e.target());
  }
}
