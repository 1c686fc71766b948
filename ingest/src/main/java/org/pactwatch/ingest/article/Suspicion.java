package org.pactwatch.ingest.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
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
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<=^|[\\s_-])(?:"
              + "ads?|adslot|advert\\w*|sponsor\\w*|promo\\w*|outbrain|taboola|"
              + "share\\w*|sharing|social\\w*|sociable|addthis\\w*|follow|"
              + "related\\w*|recommend\\w*|recirc\\w*|read-?more|more-(?:from|on|news|stories|in)|"
              + "also-?read|see-?also|teasers?|trending|popular|most-?(?:read|popular|viewed)|"
              + "latest|up-?next|next-?(?:post|article)|prev\\w*|pagination|pager|"
              + "comments?|commentlist|respond|disqus\\w*|replies|discussion|"
              + "twitter-tweet|instagram-media|tiktok-embed|fb-post|fb-video|bluesky-embed|reddit-embed|"
              + "newsletter\\w*|subscri\\w*|sign-?up|signup|paywall\\w*|regwall|piano\\w*|"
              + "cookies?|consent|gdpr|privacy|onetrust|"
              + "sidebar\\w*|side-?bar|side-?col\\w*|rail|widget\\w*|"
              + "nav|navbar|navigation|menus?|breadcrumbs?|crumbs?|topbar|masthead|"
              + "footer|foot|site-?header|global-?header|page-?header|"
              + "(?:tags?|keywords|categor(?:y|ies))(?=$|\\s|[_-]+(?:lists?|links?|cloud|container|"
              + "wrap\\w*|box|area|section|items?|name|label|title|heading))|taglist|"
              + "captions?|legend|media-?info|image-?(?:info|author|description)|credits?|photo-?credit|image-?credit|gallery\\w*|slideshow|carousel|"
              + "lightbox|"
              + "byline\\w*|authors?|author-\\w+|authorbox|bio|biography|contributor\\w*|dateline|"
              + "timestamp|publish(?:ed)?-?(?:date|time|on)|post-?(?:date|meta)|entry-?meta|"
              + "article-?meta|meta|metadata|"
              + "copyright|disclaimer|legal|licen[cs]e\\w*|cta|call-?to-?action|aside|"
              + "print(?:er|able|-?(?:links?|button|btn|icon|page|only|friendly|version|article))?|"
              + "toolbar|tools|skip\\w*|screen-?reader\\w*|sr-only|visually-?hidden|"
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
              + "bodytext|body-text)(?=$|[\\s_-])|(?:^|[\\s_-])article(?=$|\\s)");

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
    String names = HEADINGS.contains(tag) ? element.className() : names(element);
    if (names.length() < 2) {
      return NONE;
    }
    String word = GROUNDS.of(names);
    return word.isEmpty() || isLead(element, names) ? NONE : word;
  }

  private static String names(Element element) {
    return element.className() + " " + element.id();
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
        && NAMES_OF_TEASERS.of(names);
  }

  /** Whether what is suspected is never the article, however long it is. */
  static boolean isNeverText(Suspect suspect) {
    String tag = suspect.element().normalName();
    return tag.equals("footer") || tag.equals("nav") || NEVER_TEXT.contains(suspect.ground());
  }

  /** Whether the name alone leaves doubt, so that much text speaks against it. */
  static boolean isDoubtful(Element element) {
    return !FURNITURE_TAGS.contains(element.normalName())
        && !NAMES_OF_TEASERS.of(element.className() + " " + element.id());
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
  static boolean isComments(String names) {
    return NAMES_OF_COMMENTS.of(names);
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

  private static final NameMemory<String> GROUNDS = new NameMemory<>(Suspicion::furnitureWord);
  private static final NameMemory<Boolean> NAMES_OF_TEASERS =
      new NameMemory<>(names -> TEASER.matcher(names).find());
  private static final NameMemory<Boolean> NAMES_OF_COMMENTS =
      new NameMemory<>(names -> COMMENTS.matcher(names).find());
  private static final NameMemory<Boolean> NAMES_OF_CONTENT =
      new NameMemory<>(names -> CONTENT.matcher(split(names).toLowerCase(Locale.ROOT)).find());

  private static String furnitureWord(String names) {
    String lower = split(names).toLowerCase(Locale.ROOT);
    Matcher word = WORDS.matcher(lower);
    return word.find() && !CONTENT.matcher(lower).find() ? word.group() : NONE;
  }

  /** Whether class or id say that the element holds the article. */
  static boolean saysContent(Element element) {
    String names = element.className() + " " + element.id();
    return names.length() > 1 && NAMES_OF_CONTENT.of(names);
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
