package org.pactwatch.ingest.article;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text of an element, if it is short; long ones are not put together first. */
final class ShortText {
  private ShortText() {}

  /** The text of an element if it has characters, and no more than given. */
  static Optional<String> of(Element element, int longest) {
    int[] length = {0};
    NodeFilter count =
        (Node node, int depth) -> {
          if (node instanceof TextNode text) {
            length[0] += text.getWholeText().strip().length();
          }
          return length[0] > longest
              ? NodeFilter.FilterResult.STOP
              : NodeFilter.FilterResult.CONTINUE;
        };
    NodeTraversor.filter(count, element);
    if (length[0] == 0 || length[0] > longest) {
      return Optional.empty();
    }
    return Optional.of(element.text()).filter(text -> text.length() <= longest);
  }
}
