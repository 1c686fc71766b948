package org.pactwatch.ingest.article;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a class or an id say of the element that bears it. The words are those that
 * publishers and their content systems use; the idea is Readability's. Each class and each id is
 * judged once while the program runs.
 *
 * @param ground the word that says it is page furniture, or nothing
 * @param content whether it says that the article stands there
 * @param teaser whether it is a word for teasers of other articles, or for comments
 * @param comments whether it says that readers wrote what stands there
 * @param lead whether it is a word both for teasers and for leads
 */
record NameSigns(String ground, boolean content, boolean teaser, boolean comments, boolean lead) {
  private static final NameSigns NONE = new NameSigns("", false, false, false, false);

  private static final String FURNITURE =
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
          + "(?:^|\\s)hidden(?=$|\\s)|recommend(?:ed|ation)|readmore|teaserlist|sidebar";
  private static final String CONTENT =
      "(?:^|[\\s_-])(?:(?:article|story|post|entry|content|main|page|news)[_-]?"
          + "(?:body|content|text|main|area|wrapper|container|inner)|articlebody|storytext|"
          + "bodytext|body-text)(?=$|[\\s_-])|(?:^|[\\s_-])article(?=$|\\s)";
  private static final String COMMENTS =
      "(?:^|[\\s_-])(?:(?:user|reader)?-?comments?(?:-?(?:list|section|area|thread|widget|box|"
          + "container|wrapper|content|body|block|feed))?|disqus\\w*|respond|replies)(?=\\s|$)";
  private static final String TEASER =
      "teaser|related|recommend|comment|sidebar|popular|trending|latest|more-";
  private static final String LEAD = "teaser|topic";

  private static final WordStarts WORDS =
      new WordStarts(
          Stream.of(FURNITURE, CONTENT, TEASER, COMMENTS, LEAD).map(Pattern::compile).toList());
  private static final NameMemory<NameSigns> KNOWN = new NameMemory<>(NameSigns::judge);

  /** What class and id say. */
  static NameSigns of(Element element) {
    return ofClass(element).and(ofWord(element.id()));
  }

  /** What the classes say. */
  static NameSigns ofClass(Element element) {
    return ofWords(element.attr("class"));
  }

  private static NameSigns ofWords(String names) {
    NameSigns all = NONE;
    int from = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || Character.isWhitespace(names.charAt(i))) {
        all = i == from ? all : all.and(KNOWN.of(names.substring(from, i)));
        from = i + 1;
      }
    }
    return all;
  }

  private static NameSigns ofWord(String id) {
    return id.isEmpty() ? NONE : id.indexOf(' ') >= 0 ? ofWords(id) : KNOWN.of(id);
  }

  /** Of two grounds the first counts. */
  private NameSigns and(NameSigns other) {
    if (other == NONE) {
      return this;
    }
    return this == NONE
        ? other
        : new NameSigns(
            ground.isEmpty() ? other.ground : ground,
            content || other.content,
            teaser || other.teaser,
            comments || other.comments,
            lead || other.lead);
  }

  private static NameSigns judge(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String words = split(name).toLowerCase(Locale.ROOT);
    @Nullable String[] found = WORDS.find(words);
    @Nullable String[] whole = words.equals(lower) ? found : WORDS.find(lower);
    String ground = found[0] == null ? "" : found[0];
    NameSigns signs =
        new NameSigns(
            ground, found[1] != null, whole[2] != null, whole[3] != null, whole[4] != null);
    return signs.equals(NONE) ? NONE : signs;
  }

  /** Puts a hyphen between the words of camel case. */
  private static String split(String name) {
    StringBuilder out = new StringBuilder(name.length() + 8);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1))) {
        out.append('-');
      }
      out.append(c);
    }
    return out.toString();
  }
}
