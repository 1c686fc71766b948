package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.BlockRole;

/**
 * Goes through a page once and cuts its visible text into blocks, in the order of the page. What
 * looks like furniture is marked, not dropped: only the whole page shows whether the mark is right.
 * Depth is bounded by the parser.
 */
final class PageWalk {
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "canvas",
          "video",
          "audio",
          "select",
          "option",
          "textarea",
          "input",
          "button",
          "head",
          "map",
          "math",
          "figcaption",
          "title",
          "datalist",
          "dialog",
          "picture",
          "img",
          "source",
          "track");

  /** No article has as many blocks; what a page has beyond them is left out. */
  private static final int MOST = 20_000;

  private static final Set<String> BOLD = Set.of("b", "strong");

  private final List<PageBlock> blocks = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private final Suspicion suspicion = new Suspicion();
  private int linked;
  private int bold;
  private boolean broke;

  private PageWalk() {}

  /** The blocks below an element. */
  static List<PageBlock> blocksOf(Element root) {
    PageWalk walk = new PageWalk();
    walk.into(root, new Place(root, BlockRole.PARAGRAPH, null, false, false));
    return walk.blocks;
  }

  /** Where the walk is: the block-level element, its role, and whether links or bold type apply. */
  private record Place(
      Element block, BlockRole role, @Nullable Suspect suspect, boolean link, boolean bold) {}

  private void into(Element element, Place place) {
    for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
      if (node instanceof TextNode text) {
        append(text.getWholeText(), place);
      } else if (node instanceof Element child) {
        visit(child, place);
      }
    }
  }

  private void visit(Element child, Place place) {
    String tag = child.normalName();
    if (SILENT.contains(tag) || suspicion.isHidden(child)) {
      return;
    }
    if (tag.equals("br")) {
      lineBreak(place);
      return;
    }
    Suspect suspect = place.suspect;
    String ground = suspicion.ground(child, tag);
    if (!ground.isEmpty()) {
      suspect = new Suspect(child, ground, suspect);
    }
    if (isBlock(child, tag)) {
      flush(place);
      Place inner = new Place(child, roleOf(tag, place.role), suspect, place.link, place.bold);
      into(child, inner);
      flush(inner);
    } else if (suspect != place.suspect) {
      // Inline furniture is cut out of the line it stands in.
      flush(place);
      Place inner = new Place(place.block, place.role, suspect, place.link, place.bold);
      into(child, inner);
      flush(inner);
    } else {
      boolean link = place.link || tag.equals("a");
      boolean strong = place.bold || BOLD.contains(tag);
      into(child, new Place(place.block, place.role, suspect, link, strong));
    }
  }

  private static boolean isBlock(Element child, String tag) {
    return child.isBlock() && !tag.equals("del") && !tag.equals("ins")
        || tag.equals("td")
        || tag.equals("th")
        || (tag.indexOf('-') > 0 && !tag.startsWith("amp-"));
  }

  private static BlockRole roleOf(String tag, BlockRole outer) {
    return switch (tag) {
      case "h1" -> BlockRole.HEADLINE;
      case "h2", "h3", "h4", "h5", "h6" -> BlockRole.SUBHEADING;
      case "li", "dd", "dt" -> BlockRole.LIST_ITEM;
      case "blockquote" -> BlockRole.QUOTE;
      case "article", "section", "main" -> BlockRole.PARAGRAPH;
      default -> outer;
    };
  }

  private void append(String text, Place place) {
    if (broke && !text.isBlank()) {
      broke = false;
    }
    run.append(text);
    if (place.link || place.bold) {
      int length = text.strip().length();
      linked += place.link ? length : 0;
      bold += place.bold ? length : 0;
    }
  }

  /** One break goes on in the same block, two in a row end it. */
  private void lineBreak(Place place) {
    if (broke) {
      flush(place);
    } else {
      broke = true;
      run.append(' ');
    }
  }

  private void flush(Place place) {
    broke = false;
    if (run.length() > 0) {
      String text = PageText.clean(run);
      if (!text.isEmpty() && blocks.size() < MOST) {
        blocks.add(new PageBlock(place.block, text, linked, bold, place.role, place.suspect));
      }
      run.setLength(0);
    }
    linked = 0;
    bold = 0;
  }
}
