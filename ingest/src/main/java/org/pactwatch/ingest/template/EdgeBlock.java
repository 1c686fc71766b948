package org.pactwatch.ingest.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.Article;
import org.pactwatch.model.Block;
import org.pactwatch.model.BlockRole;
import org.pactwatch.model.ContentHash;

/**
 * A block near the beginning or the end of an article, where furniture leaks into texts.
 *
 * @param index which of the article's blocks it is
 * @param fingerprint the same for the same text at the same edge in the same kind of element
 * @param text what it says
 * @param tied whether the rest of the article has its words, so that it belongs to the subject
 */
record EdgeBlock(int index, String fingerprint, String text, boolean tied) {
  private static final int FROM_START = 3;
  private static final int FROM_END = 8;
  private static final int LONGEST = 300;
  private static final int RUNNING = 80;
  private static final int STEPS = 3;
  private static final double SHARED = 1.0 / 3;
  private static final int LEAST = 2;
  private static final Pattern NO_TAG = Pattern.compile("[#:][^>]*");

  /** The edges of an article; a block of a short article stands at both. */
  private enum Edge {
    START,
    END
  }

  static List<EdgeBlock> of(Article article) {
    List<Integer> body = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      if (article.blocks().get(i).role() != BlockRole.HEADLINE) {
        body.add(i);
      }
    }
    List<EdgeBlock> found = new ArrayList<>();
    List<Set<String>> subjects = subjects(article);
    for (int at = 0; at < body.size(); at++) {
      if (at < FROM_START) {
        of(article, subjects, body.get(at), Edge.START).ifPresent(found::add);
      }
      if (at >= body.size() - FROM_END) {
        of(article, subjects, body.get(at), Edge.END).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<EdgeBlock> of(
      Article article, List<Set<String>> subjects, int index, Edge edge) {
    Block block = article.blocks().get(index);
    String text = block.span().of(article.text());
    if (text.isBlank() || text.length() > LONGEST) {
      return Optional.empty();
    }
    String key = text.strip().toLowerCase(Locale.ROOT);
    String fingerprint = ContentHash.of(edge.name(), shape(block.origin()), key);
    return Optional.of(new EdgeBlock(index, fingerprint, text, isTied(subjects, index, text)));
  }

  /** The tags of the last elements of a path, without what numbers or names them. */
  private static String shape(@Nullable String origin) {
    if (origin == null) {
      return "";
    }
    String[] steps = NO_TAG.matcher(origin).replaceAll("").split(">", -1);
    return String.join(
        ">", List.of(steps).subList(Math.max(0, steps.length - STEPS), steps.length));
  }

  /** The words of the headline and of running text, by block; other blocks tell no subject. */
  private static List<Set<String>> subjects(Article article) {
    List<Set<String>> subjects = new ArrayList<>();
    for (Block block : article.blocks()) {
      String text = block.span().of(article.text());
      boolean tells = block.role() == BlockRole.HEADLINE || text.length() >= RUNNING;
      subjects.add(tells ? ContentWords.of(text) : Set.of());
    }
    return subjects;
  }

  private static boolean isTied(List<Set<String>> subjects, int index, String text) {
    Set<String> words = ContentWords.of(text);
    int shared = 0;
    for (String word : words) {
      for (int i = 0; i < subjects.size(); i++) {
        if (i != index && subjects.get(i).contains(word)) {
          shared++;
          break;
        }
      }
    }
    return shared > 0 && shared >= Math.max(SHARED * words.size(), Math.min(words.size(), LEAST));
  }
}
