package org.pactwatch.review.page;

import static org.pactwatch.review.html.Element.el;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Span;
import org.pactwatch.review.html.Element;
import org.pactwatch.review.html.Html;

/** Marks stretches of a text, and words within and beside them; stretches may overlap. */
final class Highlight {

  /**
   * A stretch to mark.
   *
   * @param span where it stands
   * @param anchor an id to jump to, or null
   */
  record Mark(Span span, @Nullable String anchor) {}

  /**
   * Words of a kind.
   *
   * @param span where they stand
   * @param look the class that shows the kind
   * @param title what they are, for people
   */
  record Word(Span span, String look, String title) {}

  private final String whole;
  private final Collection<Mark> marks;
  private final List<Word> words;

  private Highlight(String whole, Collection<Mark> marks, Collection<Word> words) {
    this.whole = whole;
    this.marks = marks;
    this.words = apart(words);
  }

  /**
   * The text under a span of a whole, with the marks that fall into it.
   *
   * @param whole the text that all spans refer to
   * @param shown the part to show
   */
  static Html of(String whole, Span shown, Collection<Mark> marks, Collection<Word> words) {
    return new Highlight(whole, marks, words).marked(shown);
  }

  static Html of(String whole, Span shown, Collection<Mark> marks) {
    return of(whole, shown, marks, List.of());
  }

  /** The whole text with one stretch marked. */
  static Html of(String whole, Span marked) {
    return of(whole, new Span(0, whole.length()), List.of(new Mark(marked, null)));
  }

  /** Words that do not overlap: of those that do, the first and longest. */
  private static List<Word> apart(Collection<Word> words) {
    List<Word> apart = new ArrayList<>();
    int end = 0;
    List<Word> inOrder = new ArrayList<>(words);
    inOrder.sort(
        Comparator.comparingInt((Word w) -> w.span().start()).thenComparing(w -> -w.span().end()));
    for (Word w : inOrder) {
      if (w.span().start() >= end) {
        apart.add(w);
        end = w.span().end();
      }
    }
    return apart;
  }

  private Html marked(Span shown) {
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
        pieces.add(piece(new Span(start, end)));
        start = end;
      }
    }
    return Html.all(pieces);
  }

  private Html piece(Span span) {
    List<Mark> here = marks.stream().filter(m -> m.span().contains(span)).toList();
    if (here.isEmpty()) {
      return worded(span);
    }
    Element mark = el("mark").add(worded(span));
    List<Html> anchors = new ArrayList<>();
    for (Mark m : here) {
      if (m.anchor() != null && m.span().start() == span.start()) {
        anchors.add(el("span", "anchor").attr("id", m.anchor()));
      }
    }
    return Html.all(Html.all(anchors), mark);
  }

  private Html worded(Span span) {
    List<Html> pieces = new ArrayList<>();
    int at = span.start();
    for (Word w : words) {
      int start = Math.max(at, w.span().start());
      int end = Math.min(span.end(), w.span().end());
      if (end > start) {
        pieces.add(Html.text(whole.substring(at, start)));
        pieces.add(
            el("span", "word " + w.look())
                .attr("title", w.title())
                .add(whole.substring(start, end)));
        at = end;
      }
    }
    pieces.add(Html.text(whole.substring(at, span.end())));
    return Html.all(pieces);
  }
}
