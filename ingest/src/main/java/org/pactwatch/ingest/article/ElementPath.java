package org.pactwatch.ingest.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where an element stands in its page: a CSS path that a browser can follow. */
final class ElementPath {
  private static final Pattern ID = Pattern.compile("[A-Za-z][\\w-]*");

  private ElementPath() {}

  /** The path from the body, or from the nearest element with an id. */
  static String of(Element element) {
    Deque<String> steps = new ArrayDeque<>();
    for (Element e = element; e != null && e.parent() != null; e = e.parent()) {
      String tag = e.normalName();
      if (tag.equals("body") || tag.equals("html")) {
        break;
      }
      if (!e.id().isEmpty() && ID.matcher(e.id()).matches()) {
        steps.addFirst(tag + "#" + e.id());
        return String.join(">", steps);
      }
      steps.addFirst(tag + ":nth-child(" + (e.elementSiblingIndex() + 1) + ")");
    }
    steps.addFirst("body");
    return String.join(">", steps);
  }
}
