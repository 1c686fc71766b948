package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.BlockRole;

/** Finds the people of the byline: structured data, meta elements, then marked-up bylines. */
final class AuthorFinder {
  private static final List<String> META =
      List.of(
          "author",
          "article:author",
          "byl",
          "byline",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "citation_author",
          "cxenseparse:author");
  private static final String MARKED =
      "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], a[href*=/author/],"
          + " [class*=byline] a, [class*=author-name], [class*=authorname], [class*=byline],"
          + " [class*=author] a";
  private static final String CREDITED = "[class*=byline], [class*=source], [rel=author]";
  private static final int LONGEST = 150;
  private static final int MOST = 12;

  private AuthorFinder() {}

  static List<String> find(
      Document page,
      StructuredPage data,
      MetaTags meta,
      @Nullable String site,
      List<PageBlock> blocks,
      List<PageBlock> near) {
    List<String> found = Byline.people(data.authors(true), site);
    if (!found.isEmpty()) {
      return found;
    }
    for (String name : META) {
      found = meta.get(name).map(v -> Byline.people(List.of(v), site)).orElse(List.of());
      if (!found.isEmpty()) {
        return found;
      }
    }
    found = marked(page, site);
    if (found.isEmpty()) {
      found = inText(blocks, site);
    }
    return found.isEmpty() ? beside(near, site) : found;
  }

  /** People beside a date near the headline: on its line, or alone on the line before or after. */
  private static List<String> beside(List<PageBlock> near, @Nullable String site) {
    for (int i = 0; i < near.size(); i++) {
      SignedLine line = SignedLine.read(near.get(i).text(), false, site);
      if (line.date().isPresent() && !near.get(i).isProse()) {
        if (!line.people().isEmpty()) {
          return line.people();
        }
        for (int next : new int[] {i - 1, i + 1}) {
          if (next >= 0 && next < near.size() && isName(near.get(next), site)) {
            return Byline.people(List.of(near.get(next).text()), site);
          }
        }
      }
    }
    return List.of();
  }

  private static boolean isName(PageBlock block, @Nullable String site) {
    return block.role() == BlockRole.PARAGRAPH && Byline.isPlainName(block.text(), site);
  }

  /** A line such as {@code By Jane Roe} above the second paragraph. */
  private static List<String> inText(List<PageBlock> blocks, @Nullable String site) {
    int prose = 0;
    for (PageBlock block : blocks) {
      prose += block.isProse() ? 1 : 0;
      if (prose > 1) {
        break;
      }
      if (BlockFilter.isByline(block)) {
        List<String> found = Byline.people(List.of(block.text()), site);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static List<String> marked(Document page, @Nullable String site) {
    for (String selector : MARKED.split(", ?", -1)) {
      List<String> lines = new ArrayList<>();
      for (Element element : page.select(selector.strip())) {
        if (lines.size() < MOST) {
          ShortText.of(element, LONGEST).ifPresent(lines::add);
        }
      }
      List<String> found = Byline.people(lines, site);
      if (!found.isEmpty() && found.size() <= 6) {
        return found;
      }
    }
    return List.of();
  }

  /** The byline as written, in which a wire credit may stand. */
  static String written(Document page, StructuredPage data, MetaTags meta) {
    List<String> parts = new ArrayList<>(data.authors(false));
    meta.first(META).ifPresent(parts::add);
    for (Element element : page.select(CREDITED)) {
      if (parts.size() < MOST) {
        ShortText.of(element, LONGEST).ifPresent(parts::add);
      }
    }
    return String.join(" / ", parts);
  }
}
