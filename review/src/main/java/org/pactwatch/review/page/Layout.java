package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.a;
import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  private static final Map<String, String> SECTIONS =
      Map.of(Address.PICTURE, "Picture", Address.REVIEW, "Review", Address.CHANGES, "Changes");
  private static final List<String> ORDER =
      List.of(Address.PICTURE, Address.REVIEW, Address.CHANGES);

  private Layout() {}

  /** The page as a document. */
  public static String document(Page page) {
    return Html.document(
        el("html")
            .attr("lang", "en")
            .add(
                head(page.title()),
                el("body")
                    .add(
                        a("#main").attr("class", "skip").add("Skip to content"),
                        header(page.section()),
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

  private static Html header(String section) {
    List<Html> links = new ArrayList<>();
    for (String address : ORDER) {
      Element link = a(address).add(SECTIONS.getOrDefault(address, address));
      links.add(address.equals(section) ? link.attr("aria-current", "page") : link);
    }
    return el("header", "top")
        .add(
            a(Address.PICTURE)
                .attr("class", "brand")
                .add(el("span").add("pact"), el("b").add("watch")),
            el("nav").attr("aria-label", "Sections").add(links));
  }
}
