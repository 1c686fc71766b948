package org.pactwatch.extract.mention;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Joins surnames and first names that stand alone to the people named in full. */
final class LaterMentions {
  private static final int SHORTEST = 3;

  private final NameShape shape;
  private final WordLists names;

  LaterMentions(NameShape shape, WordLists names) {
    this.shape = shape;
    this.names = names;
  }

  void collect(TitleContext context, PersonBook book) {
    Set<Integer> taken = new HashSet<>();
    for (PersonBook.Named named : book.in(context.sentence().index())) {
      for (int i = named.run().first(); i < named.run().end(); i++) {
        taken.add(i);
      }
    }
    int token = 0;
    while (token < context.sentence().size()) {
      int end = end(context, taken, token);
      end = end > token ? end : token + 1;
      if (end > token && known(context, taken, book, token, end)) {
        token = end;
      } else {
        token++;
      }
    }
  }

  private int end(TitleContext context, Set<Integer> taken, int token) {
    int end = shape.likelyEnd(context, taken, token);
    if (end > token + 1 && shape.opens(context, token)) {
      return token; // of a lone word it makes no difference
    }
    return context.sentence().titleCase() ? Math.min(end, token + 1) : end;
  }

  private boolean known(
      TitleContext context, Set<Integer> taken, PersonBook book, int token, int end) {
    String key = Folding.fold(context.sentence().token(token).text());
    boolean word =
        context.isCapitalised(token) && key.length() >= SHORTEST || names.is("particle", key);
    if (!word || taken.contains(token) || context.actors().covers(token)) {
      return false;
    }
    NameRun run = new NameRun(context.sentence(), token, end, shape.words(context, token, end));
    Optional<Person> person = book.find(run).filter(Person::isPerson);
    person.ifPresent(p -> book.add(p, run));
    return person.isPresent();
  }
}
