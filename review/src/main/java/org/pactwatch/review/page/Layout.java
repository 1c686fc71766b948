package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import org.pactwatch.review.account.Role;
import org.pactwatch.review.account.Visitor;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;

/** What all pages share: head, navigation, frame. */
public final class Layout {

  /**
   * A page before it is framed.
   *
   * @param title for the window
   * @param section the address of the part of the console it belongs to
   * @param main its content
   */
  public record Page(String title, String section, Html main) {}

  private record Section(String address, String name, Role needed) {}

  private static final List<Section> SECTIONS =
      List.of(
          new Section(Address.TODAY, "Today", Role.VIEWER),
          new Section(Address.PICTURE, "Picture", Role.VIEWER),
          new Section(Address.REVIEW, "Review", Role.REVIEWER),
          new Section(Address.CHANGES, "Changes", Role.VIEWER),
          new Section(Address.SEARCH, "Search", Role.VIEWER),
          new Section(Address.SOURCES, "Sources", Role.VIEWER),
          new Section(Address.ALERTS, "Alerts", Role.VIEWER),
          new Section(Address.DEAD_LETTERS, "Dead letters", Role.VIEWER),
          new Section(Address.ACCOUNTS, "Accounts", Role.ADMIN),
          new Section(Address.AUDIT, "Audit log", Role.ADMIN));

  private Layout() {}

  /** The page as a document, with the ways that this visitor may go. */
  public static String document(Page page, Visitor visitor) {
    return Html.document(
        el("html")
            .attr("lang", "en")
            .add(
                head(page.title()),
                el("body")
                    .add(
                        a("#main").attr("class", "skip").add("Skip to content"),
                        header(page.section(), visitor),
                        el("main").attr("id", "main").attr("tabindex", "-1").add(page.main()))));
  }

  private static Html head(String title) {
    return el("head")
        .add(
            el("meta").attr("charset", "utf-8"),
            el("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1"),
            el("meta").attr("name", "color-scheme").attr("content", "light dark"),
            el("title").add(title + " · pactwatch"),
            el("link").attr("rel", "icon").attr("href", Asset.ICON.address()),
            el("link").attr("rel", "stylesheet").attr("href", Asset.STYLE.address()),
            el("script").attr("src", Asset.SCRIPT.address()).flag("defer", true));
  }

  private static Html header(String section, Visitor visitor) {
    List<Html> links = new ArrayList<>();
    for (Section s : SECTIONS) {
      if (visitor.role().covers(s.needed())) {
        Element link = a(s.address()).add(s.name());
        links.add(s.address().equals(section) ? link.attr("aria-current", "page") : link);
      }
    }
    return el("header", "top")
        .add(
            a(Address.TODAY)
                .attr("class", "brand")
                .add(el("span").add("pact"), el("b").add("watch")),
            links.isEmpty() ? Html.none() : el("nav").attr("aria-label", "Sections").add(links),
            who(visitor));
  }

  private static Html who(Visitor visitor) {
    return switch (visitor.via()) {
      case NOTHING -> Html.none();
      case THIS_MACHINE -> el("span", "who sub").add("this machine only");
      case SESSION, TOKEN, PROVIDER -> a(Address.OWN).attr("class", "who").add(visitor.name());
    };
  }
}
