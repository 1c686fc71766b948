package org.pactwatch.extract.mention;

import java.util.List;
import java.util.Set;

/** Tells by the words beside a capitalised run whether it names a person. */
final class NameCues {
  private static final int HEADLINE_NAME = 3;
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "who", "whose", "then");

  private final WordLists titles;
  private final WordLists names;
  private final NameShape shape;

  NameCues(WordLists titles, WordLists names, NameShape shape) {
    this.titles = titles;
    this.names = names;
    this.shape = shape;
  }

  boolean isPerson(TitleContext context, NameRun run) {
    int before = run.first() - 1;
    int after = run.end();
    if (titles.is("honorific", context.key(before)) && context.isCapitalised(before)) {
      return true;
    }
    if (run.words().size() < 2) {
      return false;
    }
    return shape.hasParticle(context, run.first(), run.end())
        || speaks(context, before, after)
        || isByline(context, run)
        || context.lower(after).equals(",") && ARTICLES.contains(context.lower(after + 1));
  }

  private boolean speaks(TitleContext context, int before, int after) {
    return names.is("speech", context.key(after))
        || names.is("speech", context.key(after + 1)) && isAdverbial(context.tag(after))
        || names.is("speech", context.key(before))
        || isDescribed(context, before)
        || context.lower(before).equals("to") && context.lower(before - 1).equals("according");
  }

  private static boolean isAdverbial(String tag) {
    return tag.equals("ADV") || tag.equals("AUX");
  }

  /** "The historian X", "a law lecturer, X". */
  private static boolean isDescribed(TitleContext context, int before) {
    int noun = context.lower(before).equals(",") ? before - 1 : before;
    boolean opened = false;
    for (int i = noun - 1; i >= Math.max(0, noun - 4) && !opened; i--) {
      opened = ARTICLES.contains(context.lower(i));
    }
    return opened && context.tag(noun).equals("NOUN") && !context.isCapitalised(noun);
  }

  private static boolean isByline(TitleContext context, NameRun run) {
    boolean by = run.first() == 1 && context.lower(0).equals("by") || isCredit(context, run);
    boolean signed =
        run.first() > 0
            && Set.of("—", "–", "-").contains(context.lower(run.first() - 1))
            && run.end() == context.sentence().size();
    return by || signed;
  }

  /** "Compiled by X". */
  private static boolean isCredit(TitleContext context, NameRun run) {
    return context.lower(run.first() - 1).equals("by")
        && Set.of("compiled", "written", "reported", "edited")
            .contains(context.lower(run.first() - 2));
  }

  /** Whether a title or form of address stands directly before a token. */
  boolean followsTitle(TitleContext context, List<Title> found, int token) {
    boolean title = found.stream().anyMatch(t -> t.end() == token);
    return title || titles.is("honorific", context.key(token - 1));
  }

  /** In a headline a name ends at the verb; three words at most. */
  int headlineEnd(TitleContext context, int first, int end) {
    int last = first + 1;
    while (last < Math.min(end, first + HEADLINE_NAME)
        && !Set.of("VERB", "AUX", "ADP", "NOUN", "ADJ").contains(context.tag(last))) {
      last++;
    }
    return last;
  }
}
