package org.pactwatch.ingest.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
  private static final Set<String> NEVER = Set.of("html", "body", "main", "article");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:^|[\\s_-])(?:"
              + "ads?|adslot|advert\\w*|sponsor\\w*|promo\\w*|outbrain|taboola|"
              + "share\\w*|sharing|social\\w*|sociable|addthis\\w*|follow|"
              + "related\\w*|recommend\\w*|recirc\\w*|read-?more|more-(?:from|on|news|stories|in)|"
              + "also-?read|see-?also|teasers?|trending|popular|most-?(?:read|popular|viewed)|"
              + "latest|up-?next|next-?(?:post|article)|prev\\w*|pagination|pager|"
              + "comments?|commentlist|respond|disqus\\w*|replies|discussion|"
              + "newsletter\\w*|subscri\\w*|sign-?up|signup|paywall\\w*|regwall|piano\\w*|"
              + "cookies?|consent|gdpr|privacy|onetrust|"
              + "sidebar\\w*|side-?bar|side-?col\\w*|rail|widget\\w*|"
              + "nav|navbar|navigation|menus?|breadcrumbs?|crumbs?|topbar|masthead|"
              + "footer|foot|site-?header|global-?header|page-?header|"
              + "tags?|taglist|tag-?list|keywords|categor(?:y|ies)|"
              + "captions?|credits?|photo-?credit|image-?credit|gallery\\w*|slideshow|carousel|"
              + "lightbox|"
              + "byline\\w*|authors?|author-\\w+|authorbox|bio|biography|contributor\\w*|dateline|"
              + "timestamp|publish(?:ed)?-?(?:date|time|on)|post-?(?:date|meta)|entry-?meta|"
              + "article-?meta|meta|metadata|"
              + "copyright|disclaimer|legal|"
              + "print\\w*|toolbar|tools|skip\\w*|screen-?reader\\w*|sr-only|visually-?hidden|"
              + "popup|modal|overlay|tooltip|toc|table-of-contents|"
              + "login|rating|ratings|poll|quiz|survey|donat\\w*|jp-\\w+|"
              + "abo-?\\w*|teaser-\\w+|infobox|factbox|inread"
              + ")(?=$|[\\s_-])|"
              + "related(?:article|post|content|stor|link|news)|"
              + "sharebar|sharebutton|socialshare|newsletter|breadcrumb|"
              + "comment(?:s|list|section|area|form)|cookie|advert(?:is|orial)?|"
              + "(?:^|\\s)hidden(?=$|\\s)|recommend(?:ed|ation)|readmore|teaserlist|sidebar");
  private static final Pattern CONTENT =
      Pattern.compile(
          "(?:^|[\\s_-])(?:(?:article|story|post|entry|content|main|page|news)[_-]?"
              + "(?:body|content|text|main|area|wrapper|container|inner)|articlebody|storytext|"
              + "bodytext|body-text|article)(?=$|[\\s_-])");

  private final Map<String, Boolean> known = new HashMap<>();

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

  /** Whether the element, with all below it, looks like furniture. */
  boolean isSuspect(Element element, String tag) {
    if (NEVER.contains(tag)) {
      return false;
    }
    if (FURNITURE_TAGS.contains(tag)) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    String role = element.attr("role");
    if (!role.isEmpty() && FURNITURE_ROLES.contains(role)) {
      return true;
    }
    String names = element.className() + " " + element.id();
    return names.length() > 1
        && known.computeIfAbsent(names, Suspicion::looksLikeFurniture)
        && !isLead(element, names);
  }

  /** A teaser without a link in or around it introduces this article, not another. */
  private static boolean isLead(Element element, String names) {
    return LEAD.matcher(names).find()
        && element.selectFirst("a[href]") == null
        && element.closest("a") == null
        && element.closest("li") == null;
  }

  private static final Pattern LEAD = Pattern.compile("teaser|topic", Pattern.CASE_INSENSITIVE);

  /** Whether the element looks like a teaser of another article, or a comment. */
  boolean isTeaser(Element element) {
    String names = element.className() + " " + element.id();
    return names.length() > 1
        && !NEVER.contains(element.normalName())
        && NAMES_OF_TEASERS.holds(names);
  }

  /** Whether what the element holds is never the article, however long it is. */
  static boolean isNeverText(Element element) {
    String names = element.className() + " " + element.id();
    return element.normalName().equals("footer")
        || element.normalName().equals("nav")
        || NAMES_OF_NO_TEXT.holds(names);
  }

  /** Whether the name alone leaves doubt, so that much text speaks against it. */
  static boolean isDoubtful(Element element) {
    return !FURNITURE_TAGS.contains(element.normalName())
        && !NAMES_OF_TEASERS.holds(element.className() + " " + element.id());
  }

  private static final Pattern NEVER_TEXT =
      Pattern.compile("cookie|consent|gdpr|onetrust|privacy|modal|popup", Pattern.CASE_INSENSITIVE);

  /** Whether an element's class and id say that readers wrote what it holds. */
  static boolean isComments(String names) {
    return NAMES_OF_COMMENTS.holds(names);
  }

  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?:^|[\\s_-])(?:(?:user|reader)?-?comments?(?:-?(?:list|section|area|thread|widget|box|"
              + "container|wrapper|content|body|block|feed))?|disqus\\w*|respond|replies)(?=\\s|$)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TEASER =
      Pattern.compile(
          "teaser|related|recommend|comment|sidebar|popular|trending|latest|more-",
          Pattern.CASE_INSENSITIVE);

  private static final NameMemory NAMES_OF_NO_TEXT =
      new NameMemory(names -> NEVER_TEXT.matcher(names).find());
  private static final NameMemory NAMES_OF_TEASERS =
      new NameMemory(names -> TEASER.matcher(names).find());
  private static final NameMemory NAMES_OF_COMMENTS =
      new NameMemory(names -> COMMENTS.matcher(names).find());
  private static final NameMemory NAMES_OF_CONTENT =
      new NameMemory(names -> CONTENT.matcher(split(names).toLowerCase(Locale.ROOT)).find());

  private static boolean looksLikeFurniture(String names) {
    String lower = split(names).toLowerCase(Locale.ROOT);
    return WORDS.matcher(lower).find() && !CONTENT.matcher(lower).find();
  }

  /** Whether class or id say that the element holds the article. */
  static boolean saysContent(Element element) {
    String names = element.className() + " " + element.id();
    return names.length() > 1 && NAMES_OF_CONTENT.holds(names);
  }

  /** Puts a hyphen between the words of camel case. */
  private static String split(String names) {
    StringBuilder out = new StringBuilder(names.length() + 8);
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1))) {
        out.append('-');
      }
      out.append(c);
    }
    return out.toString();
  }
}
