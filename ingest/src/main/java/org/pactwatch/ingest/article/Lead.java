package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.BlockRole;

/**
 * Finds the lead that stands under the headline but outside the element that holds the body: a
 * standfirst of a sentence or two, in a paragraph or a lower heading.
 */
final class Lead {
  private static final int FAR = 25;
  private static final int MOST = 2;
  private static final int LEAST = 50;
  private static final int SHARED = 3;
  private static final Pattern NAME =
      Pattern.compile(
          "(?:^|[\\s_-])(?:dek|deck|standfirst|strapline|strap|sub-?title|sub-?head(?:ing|line)?|"
              + "lead|lede|intro\\w*|excerpt|abstract|summary|description|epigraph\\w*|epigrafe|"
              + "bajada|copete|chapo|chapeau|sottotitolo|occhiello|ingress|vorspann|teaser|"
              + "anlauf|untertitel|sumario|entradilla|subtitulo|linha-?fina|antetitulo|lid|"
              + "preamble|synopsis|tagline)(?=$|[\\s_-])");

  private Lead() {}

  /** The body with the lead before it, if one stands between the headline and the body. */
  static List<PageBlock> before(
      List<PageBlock> body, List<PageBlock> all, TitleFinder.@Nullable Found title) {
    Element heading = title == null ? null : title.element();
    if (heading == null || body.isEmpty()) {
      return body;
    }
    int first = all.indexOf(body.get(0));
    int above = lastWithin(all, heading, first);
    if (above < 0) {
      return body;
    }
    List<PageBlock> led = new ArrayList<>();
    Element around = around(heading);
    for (int i = above + 1; i < first && i <= above + FAR && led.size() < MOST; i++) {
      PageBlock block = all.get(i);
      if (isLead(block) && (isNamed(block) || isBeside(block, around))) {
        led.add(block.withRole(BlockRole.PARAGRAPH));
      }
    }
    led.addAll(body);
    return led;
  }

  private static int lastWithin(List<PageBlock> all, Element heading, int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (isWithin(all.get(i).owner(), heading)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLead(PageBlock block) {
    boolean heading = block.role() == BlockRole.SUBHEADING;
    return (heading || block.role() == BlockRole.PARAGRAPH)
        && block.weight() >= LEAST
        && block.linkDensity() < 0.3;
  }

  private static boolean isNamed(PageBlock block) {
    Element owner = block.owner();
    Element outer = owner.parent();
    return says(owner) || (outer != null && says(outer));
  }

  private static boolean says(Element element) {
    String names = element.className() + " " + element.id();
    return names.length() > 1 && NAME.matcher(names.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean isBeside(PageBlock block, Element around) {
    boolean sentence = block.isProse() || block.role() == BlockRole.SUBHEADING;
    return block.suspect() == null && sentence && isWithin(block.owner(), around);
  }

  /** What surrounds the headline, short of the whole page. */
  private static Element around(Element heading) {
    Element around = heading;
    for (int i = 0; i < SHARED; i++) {
      Element outer = around.parent();
      if (outer == null || outer.normalName().equals("body")) {
        break;
      }
      around = outer;
    }
    return around;
  }

  private static boolean isWithin(Element element, Element outer) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == outer) {
        return true;
      }
    }
    return false;
  }
}
