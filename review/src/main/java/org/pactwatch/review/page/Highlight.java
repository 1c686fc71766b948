package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Span;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;

/** Marks stretches of a text; marks may overlap. */
final class Highlight {

  /**
   * A stretch to mark.
   *
   * @param span where it stands
   * @param anchor an id to jump to, or null
   */
  record Mark(Span span, @Nullable String anchor) {}

  private Highlight() {}

  /**
   * The text under a span of a whole, with the marks that fall into it.
   *
   * @param whole the text that all spans refer to
   * @param shown the part to show
   */
  static Html of(String whole, Span shown, Collection<Mark> marks) {
    SortedSet<Integer> edges = new TreeSet<>(List.of(shown.start(), shown.end()));
    for (Mark m : marks) {
      if (m.span().overlaps(shown)) {
        edges.add(Math.max(m.span().start(), shown.start()));
        edges.add(Math.min(m.span().end(), shown.end()));
      }
    }
    List<Html> pieces = new ArrayList<>();
    int start = shown.start();
    for (int end : edges) {
      if (end > start) {
        pieces.add(piece(whole, new Span(start, end), marks));
        start = end;
      }
    }
    return Html.all(pieces);
  }

  /** The whole text with one stretch marked. */
  static Html of(String whole, Span marked) {
    return of(whole, new Span(0, whole.length()), List.of(new Mark(marked, null)));
  }

  private static Html piece(String whole, Span span, Collection<Mark> marks) {
    List<Mark> here = marks.stream().filter(m -> m.span().contains(span)).toList();
    String words = span.of(whole);
    if (here.isEmpty()) {
      return Html.text(words);
    }
    Element mark = el("mark").add(words);
    List<Html> anchors = new ArrayList<>();
    for (Mark m : here) {
      if (m.anchor() != null && m.span().start() == span.start()) {
        anchors.add(el("span", "anchor").attr("id", m.anchor()));
      }
    }
    return Html.all(Html.all(anchors), mark);
  }
}
