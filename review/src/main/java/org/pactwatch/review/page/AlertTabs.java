package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactwatch.review.desk.Answer;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;

/** What the pages of alerts have in common. */
final class AlertTabs {
  private AlertTabs() {}

  /** The ways between them. */
  static Html at(String here) {
    List<Html> tabs = new ArrayList<>();
    tabs.add(tab(Address.ALERTS, "Raised", here));
    tabs.add(tab(Address.RULES, "Rules", here));
    return el("ul", "tabs").add(tabs);
  }

  private static Html tab(String address, String name, String here) {
    Element link = a(address).add(name);
    return el("li").add(address.equals(here) ? link.attr("aria-current", "page") : link);
  }

  /** What came of the last request. */
  static Html answer(@Nullable Answer answer) {
    return answer == null
        ? Html.none()
        : el("div", answer.done() ? "card notice" : "fault")
            .attr("role", "status")
            .add(answer.lines().stream().map(l -> (Html) el("p").add(l)).toList());
  }
}
