package org.pactwatch.ingest.article;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.BlockRole;

/**
 * What a verdict goes by.
 *
 * @param all the blocks of the page that are shown
 * @param body the blocks that were found to be the article
 * @param declared whether the page calls itself an article
 * @param live whether it calls itself a live blog
 * @param listing whether it calls itself a list of other pages
 * @param paid whether it says that it is not free to read
 * @param address where it is, or null
 */
record PageSigns(
    List<PageBlock> all,
    List<DraftBlock> body,
    boolean declared,
    boolean live,
    boolean listing,
    boolean paid,
    @Nullable URI address) {
  private static final int BEHIND = 8;
  private static final double LINK = 0.6;
  private static final Pattern CLOCK =
      Pattern.compile("(?i)^\\W*\\d{1,2}[:.h]\\d{2}(?:\\s?[ap]\\.?m\\.?)?(?:\\s?uhr)?\\b.{0,40}$");
  private static final Pattern LIVE =
      Pattern.compile(
          "(?:^|[/_.-])(?:live-?blog|live-?ticker|newsblog|live-updates?)(?:$|[/_.-])|/live/");

  PageSigns {
    all = List.copyOf(all);
    body = List.copyOf(body);
  }

  static PageSigns of(
      List<PageBlock> all,
      List<DraftBlock> body,
      StructuredPage data,
      MetaTags meta,
      @Nullable URI address) {
    return new PageSigns(
        all,
        body,
        data.isA("Article") || meta.get("og:type").map("article"::equals).orElse(false),
        data.isA("LiveBlogPosting"),
        data.isOf("CollectionPage") || data.isOf("SearchResultsPage"),
        data.isPaid(),
        address);
  }

  /** How much the body says. */
  int weight() {
    return body.stream().mapToInt(block -> PageText.weight(block.text())).sum();
  }

  /** The blocks of the body that are sentences. */
  int sentences() {
    return (int)
        body.stream()
            .filter(b -> b.role() != BlockRole.SUBHEADING && b.role() != BlockRole.HEADLINE)
            .filter(b -> PageText.endsSentence(b.text()))
            .count();
  }

  /** The share of the page's text that stands in links. */
  double linked() {
    int whole = all.stream().mapToInt(block -> block.text().length()).sum();
    int linked = all.stream().mapToInt(PageBlock::linked).sum();
    return whole == 0 ? 0 : (double) linked / whole;
  }

  /** All text that is shown, in lower case. */
  String whole() {
    StringBuilder text = new StringBuilder();
    all.forEach(block -> text.append(block.text()).append('\n'));
    return text.toString().toLowerCase(Locale.ROOT);
  }

  /** The text of the body, in lower case. */
  String bodyText() {
    StringBuilder text = new StringBuilder();
    body.forEach(block -> text.append(block.text()).append('\n'));
    return text.toString().toLowerCase(Locale.ROOT);
  }

  /** The last block of the body and the blocks of the page just behind it, in lower case. */
  String end() {
    if (body.isEmpty()) {
      return "";
    }
    String last = body.get(body.size() - 1).text();
    StringBuilder end = new StringBuilder(last);
    int at = places().getOrDefault(last, all.size());
    for (int i = at + 1; i < all.size() && i <= at + BEHIND; i++) {
      end.append('\n').append(all.get(i).text());
    }
    return end.toString().toLowerCase(Locale.ROOT);
  }

  /** How many blocks of the body stand right below a heading that links to another page. */
  int teased() {
    if (linkedHeadings() == 0) {
      return 0;
    }
    Map<String, Integer> places = places();
    int teased = 0;
    for (DraftBlock block : body) {
      int at = places.getOrDefault(block.text(), 0);
      teased += at > 0 && isLinkedHeading(all.get(at - 1)) ? 1 : 0;
    }
    return teased;
  }

  /** How many headings of the page link to other pages. */
  long linkedHeadings() {
    return all.stream().filter(PageSigns::isLinkedHeading).count();
  }

  private static boolean isLinkedHeading(PageBlock block) {
    boolean heading = block.role() == BlockRole.SUBHEADING || block.role() == BlockRole.HEADLINE;
    return heading && block.linkDensity() > LINK;
  }

  /** How many lines of the page are a time of day and little else. */
  long clocks() {
    return all.stream().filter(block -> CLOCK.matcher(block.text()).matches()).count();
  }

  /** Whether the address is one of live coverage. */
  boolean liveAddress() {
    String path = address == null || address.getPath() == null ? "" : address.getPath();
    return LIVE.matcher(path.toLowerCase(Locale.ROOT)).find();
  }

  private Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      places.put(all.get(i).text(), i);
    }
    return places;
  }
}
