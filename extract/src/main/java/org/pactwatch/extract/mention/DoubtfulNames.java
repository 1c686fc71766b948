package org.pactwatch.extract.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.extract.person.PersonNames;
import org.pactwatch.extract.person.TokenRange;
import org.pactwatch.extract.text.Token;

/**
 * Asks the trained model how far a name goes in a sentence with a title, where the shape of the
 * words leaves that in doubt: a capitalised word stands beside the name that the shape left out
 * ("Pham Thu Hang", "Hassan Amir"), or directly behind the title without being taken for a name.
 * All else the shape settles, which measures better and costs less. Thread-safe.
 */
final class DoubtfulNames {
  private final PersonNames model;
  private final NameShape shape;
  private final WordLists titles;
  private final WordLists names;

  DoubtfulNames(PersonNames model, NameShape shape, WordLists titles, WordLists names) {
    this.model = model;
    this.shape = shape;
    this.titles = titles;
    this.names = names;
  }

  /**
   * Widens names, and adds those that titles lack.
   *
   * @param found the titles of the sentence; changed, since words that are both may turn out names
   * @param taken the tokens of its titles and of the public figures of the list
   * @param runs the names found by their shape; changed
   */
  void settle(TitleContext context, List<Title> found, Set<Integer> taken, List<NameRun> runs) {
    if (found.isEmpty() || context.sentence().titleCase()) {
      return;
    }
    Set<Integer> held = new HashSet<>(taken);
    found.stream().filter(title -> mayBeName(context, title)).forEach(t -> held.remove(t.first()));
    runs.replaceAll(run -> isDoubtful(context, held, run) ? widened(context, held, run) : run);
    found.removeIf(title -> runs.stream().anyMatch(run -> covers(run, title.first())));
    for (Title title : found) {
      nameless(context, title, taken, runs).ifPresent(runs::add);
    }
  }

  /** "Amir" of "Hassan Amir". */
  private boolean mayBeName(TitleContext context, Title title) {
    return title.end() - title.outer() == 1
        && context.isCapitalised(title.first())
        && titles.is("given", context.key(title.first()));
  }

  private boolean isDoubtful(TitleContext context, Set<Integer> taken, NameRun run) {
    int before = run.first() - 1;
    boolean open =
        isFree(context, taken, before)
            && !titles.is("honorific", context.key(before))
            && !names.is("function", context.key(before));
    return open || isFree(context, taken, run.end());
  }

  private NameRun widened(TitleContext context, Set<Integer> taken, NameRun run) {
    return asked(context).stream()
        .filter(name -> name.first() < run.end() && run.first() < name.end())
        .map(name -> trimmed(context, name, run))
        .filter(name -> isFree(context, taken, name.first(), run.first()))
        .filter(name -> isFree(context, taken, run.end(), name.end()))
        .findFirst()
        .map(name -> run(context, name.first(), name.end()))
        .orElse(run);
  }

  /** A name without the titles before it and the days behind it, but with all of a run. */
  private TokenRange trimmed(TitleContext context, TokenRange name, NameRun run) {
    int first = Math.min(name.first(), run.first());
    while (first < run.first() && isTitleWord(context.key(first))) {
      first++;
    }
    int end = Math.max(name.end(), run.end());
    while (end > run.end() && isNoName(context.key(end - 1))) {
      end--;
    }
    return new TokenRange(first, end);
  }

  /** The name that the model sees behind a title where the shape sees none. */
  private Optional<NameRun> nameless(
      TitleContext context, Title title, Set<Integer> taken, List<NameRun> runs) {
    int at = title.end();
    while (titles.is("honorific", context.key(at)) && context.isCapitalised(at)) {
      at++;
    }
    int first = at;
    if (!isFree(context, taken, first) || runs.stream().anyMatch(run -> covers(run, first))) {
      return Optional.empty();
    }
    return asked(context).stream()
        .filter(name -> name.first() <= first && first < name.end())
        .filter(name -> isFree(context, taken, first, name.end()))
        .filter(name -> !isNoName(context.key(name.end() - 1)))
        .filter(name -> runs.stream().noneMatch(r -> r.first() < name.end() && first < r.end()))
        .findFirst()
        .map(name -> run(context, first, name.end()));
  }

  private static boolean covers(NameRun run, int token) {
    return run.first() <= token && token < run.end();
  }

  private boolean isTitleWord(String key) {
    return titles.is("office", key) || titles.is("weak", key) || titles.is("honorific", key);
  }

  private boolean isNoName(String key) {
    return names.is("calendar", key) || names.is("function", key);
  }

  /** Whether a capitalised word belongs to nothing else. */
  private static boolean isFree(TitleContext context, Set<Integer> taken, int token) {
    return context.isCapitalised(token) && isFree(context, taken, token, token + 1);
  }

  private static boolean isFree(TitleContext context, Set<Integer> taken, int from, int end) {
    for (int i = from; i < end; i++) {
      if (taken.contains(i) || context.actors().covers(i)) {
        return false;
      }
    }
    return true;
  }

  private NameRun run(TitleContext context, int first, int end) {
    return new NameRun(context.sentence(), first, end, shape.words(context, first, end));
  }

  private List<TokenRange> asked(TitleContext context) {
    return model.in(context.sentence().tokens().stream().map(Token::text).toArray(String[]::new));
  }
}
