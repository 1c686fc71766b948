package org.pactwatch.ingest.article;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Which elements look like page furniture by their tag, role, class and id. The words are those
 * that publishers and their content systems use; the idea is Readability's.
 */
final class Suspicion {
  private static final Set<String> FURNITURE_TAGS =
      Set.of("nav", "footer", "aside", "form", "menu", "figure", "address");
  private static final Set<String> FURNITURE_ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "menu",
          "alertdialog",
          "toolbar",
          "tablist",
          "menubar");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final String NONE = "";
  private static final Set<String> NEVER = Set.of("html", "body", "main", "article");

  /** Whether the element is not shown. */
  boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") && !"until-found".equals(element.attr("hidden"))) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty() && HIDING.matcher(style).find();
  }

  private static final Pattern HIDING =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  /** Why the element, with all below it, looks like furniture; empty if it does not. */
  String ground(Element element, String tag) {
    if (NEVER.contains(tag)) {
      return NONE;
    }
    if (FURNITURE_TAGS.contains(tag)) {
      return tag;
    }
    if (element.attributesSize() == 0) {
      return NONE;
    }
    String role = element.attr("role");
    if (!role.isEmpty() && FURNITURE_ROLES.contains(role)) {
      return role;
    }
    // The id of a heading is an anchor made of its own words.
    NameSigns names = HEADINGS.contains(tag) ? NameSigns.ofClass(element) : NameSigns.of(element);
    boolean suspect = !names.ground().isEmpty() && !names.content();
    return suspect && !isLead(element, names) ? names.ground() : NONE;
  }

  /** A teaser without a link in or around it introduces this article, not another. */
  private static boolean isLead(Element element, NameSigns names) {
    return names.lead()
        && element.selectFirst("a[href]") == null
        && element.closest("a") == null
        && element.closest("li") == null;
  }

  /** Whether the element looks like a teaser of another article, or a comment. */
  boolean isTeaser(Element element) {
    return element.attributesSize() > 0
        && !NEVER.contains(element.normalName())
        && NameSigns.of(element).teaser();
  }

  /** Whether what is suspected is never the article, however long it is. */
  static boolean isNeverText(Suspect suspect) {
    String tag = suspect.element().normalName();
    return tag.equals("footer") || tag.equals("nav") || NEVER_TEXT.contains(suspect.ground());
  }

  /** Whether the name alone leaves doubt, so that much text speaks against it. */
  static boolean isDoubtful(Element element) {
    return !FURNITURE_TAGS.contains(element.normalName()) && !NameSigns.of(element).teaser();
  }

  private static final Set<String> NEVER_TEXT =
      Set.of(
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "onetrust",
          "privacy",
          "modal",
          "popup",
          "dialog");

  /** Whether an element's class and id say that readers wrote what it holds. */
  static boolean isComments(Element element) {
    return element.attributesSize() > 0 && NameSigns.of(element).comments();
  }

  /** Whether class or id say that the element holds the article. */
  static boolean saysContent(Element element) {
    return element.attributesSize() > 0 && NameSigns.of(element).content();
  }
}
