package org.pactwatch.ingest.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pactwatch.ingest.publisher.SpecReading;

/** The body in the elements that a publisher specification names. */
final class SpecifiedBody {
  private static final double LEAST_SHARE = 0.25;

  private SpecifiedBody() {}

  /**
   * The text of the elements without what in them looks like furniture; empty if they hold none, or
   * next to nothing beside what the generic way finds: then the publisher has rebuilt the page.
   *
   * @param all the blocks of the page
   * @param spec names the elements
   * @param generic what the generic way finds
   */
  static List<DraftBlock> of(
      List<PageBlock> all, SpecReading spec, @Nullable String headline, List<DraftBlock> generic) {
    if (spec.body().isEmpty()) {
      return List.of();
    }
    Set<Element> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    chosen.addAll(spec.body());
    List<PageBlock> inside = new ArrayList<>();
    for (PageBlock block : all) {
      if (isIn(chosen, block) && !spec.isDropped(block.text())) {
        inside.add(block.unsuspected());
      }
    }
    List<DraftBlock> kept = new BlockFilter(inside, headline).kept();
    return weight(kept) < LEAST_SHARE * weight(generic) ? List.of() : kept;
  }

  private static int weight(List<DraftBlock> blocks) {
    return blocks.stream().mapToInt(block -> PageText.weight(block.text())).sum();
  }

  /**
   * What is named is above suspicion, whatever is around it; what looks like furniture in it is
   * not.
   */
  private static boolean isIn(Set<Element> chosen, PageBlock block) {
    for (Suspect suspect = block.suspect(); suspect != null; suspect = suspect.outer()) {
      if (isWithin(chosen, suspect.element().parent())) {
        return false;
      }
    }
    return isWithin(chosen, block.owner());
  }

  private static boolean isWithin(Set<Element> chosen, @Nullable Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (chosen.contains(e)) {
        return true;
      }
    }
    return false;
  }
}
