package org.pactwatch.ingest.dedup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pactwatch.model.Article;
import org.pactwatch.model.Block;

/**
 * What a revision changed in the one before, paragraph by paragraph; the headline is the first
 * paragraph. Spacing, quotation marks, and lines that change by themselves are no difference, and
 * paragraphs that only moved are none either.
 *
 * @param added paragraphs that are new, in their order
 * @param removed paragraphs that are there no more, in their order
 * @param changed paragraphs of which a part stayed
 */
public record ParagraphDifference(
    List<String> added, List<String> removed, List<Reworded> changed) {

  /** Paragraphs that share this much of their words are one paragraph reworded. */
  private static final double ALIKE = 0.5;

  /** A paragraph before and after. */
  public record Reworded(String before, String after) {}

  public ParagraphDifference {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /** Whether nothing changed that a reader would call a change. */
  public boolean isTrivial() {
    return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
  }

  /** The difference between two revisions. */
  public static ParagraphDifference between(Article before, Article after) {
    return between(paragraphs(before), paragraphs(after));
  }

  private static List<String> paragraphs(Article article) {
    return article.blocks().stream().map(Block::span).map(span -> span.of(article.text())).toList();
  }

  /** The difference between two texts. */
  public static ParagraphDifference between(List<String> before, List<String> after) {
    List<String> gone = without(before, after);
    List<String> added = new ArrayList<>();
    List<Reworded> changed = new ArrayList<>();
    for (String paragraph : without(after, before)) {
      int nearest = nearest(paragraph, gone);
      if (nearest < 0) {
        added.add(paragraph);
      } else {
        changed.add(new Reworded(gone.remove(nearest), paragraph));
      }
    }
    return new ParagraphDifference(added, gone, changed);
  }

  /** The paragraphs that the other text lacks; of equal ones as many as it has too few. */
  private static List<String> without(List<String> text, List<String> other) {
    List<String> keys = new ArrayList<>();
    other.forEach(paragraph -> keys.add(key(paragraph)));
    List<String> left = new ArrayList<>();
    for (String paragraph : text) {
      String key = key(paragraph);
      if (!key.isEmpty() && !keys.remove(key) && !PassingLines.contains(paragraph)) {
        left.add(paragraph);
      }
    }
    return left;
  }

  private static String key(String paragraph) {
    return paragraph.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static int nearest(String paragraph, List<String> others) {
    Set<String> words = words(paragraph);
    int nearest = -1;
    double best = ALIKE;
    for (int i = 0; i < others.size(); i++) {
      Set<String> other = words(others.get(i));
      int all = words.size() + other.size();
      other.retainAll(words);
      double alike = all == 0 ? 0 : 2.0 * other.size() / all;
      if (alike >= best && (nearest < 0 || alike > best)) {
        best = alike;
        nearest = i;
      }
    }
    return nearest;
  }

  private static Set<String> words(String paragraph) {
    return new HashSet<>(
        List.of(paragraph.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+")));
  }
}
