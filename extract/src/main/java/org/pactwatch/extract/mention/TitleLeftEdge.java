package org.pactwatch.extract.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.model.Party;

/** Finds where a title begins: its modifiers, and the country or person before them. */
final class TitleLeftEdge {
  private static final int REACH = 7;
  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "his", "her", "its", "their", "our", "whose", "my");
  private static final Set<String> PRONOUNS =
      Set.of("his", "her", "its", "their", "our", "whose", "my");
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN", "ADJ");

  private final WordLists words;

  TitleLeftEdge(WordLists words) {
    this.words = words;
  }

  /**
   * Where a title begins.
   *
   * @param outer with determiner and country
   * @param first without them
   * @param parties the country or organisation before it
   * @param status the word of status before the country, such as "former", or nothing
   * @param possessor the last token of a possessor that is no actor, or -1
   */
  record Edge(int outer, int first, String status, List<Party> parties, int possessor) {}

  Edge of(TitleContext context, int head) {
    int first = head;
    while (first > 0 && head - first < REACH && isModifier(context, head, first - 1)) {
      first--;
    }
    while (first < head && !isWordOfTitle(context, first)) {
      first++;
    }
    return before(context, first, true);
  }

  Edge ofRank(TitleContext context, int first) {
    return before(context, first, false);
  }

  private Edge before(TitleContext context, int first, boolean seats) {
    boolean possessive =
        context.lower(first - 1).equals("'s") || isBareGenitive(context, first - 1);
    int actorEnd = context.lower(first - 1).equals("'s") ? first - 1 : first;
    Optional<ActorMention> actor = context.actors().endingAt(actorEnd);
    if (actor.isPresent()) {
      ActorMention found = actor.get();
      boolean seat = seats && found.form() == ActorForm.SEAT && !possessive;
      int outer = status(context, found.firstToken());
      int roleFirst = seat ? found.firstToken() : first;
      String status = statusBefore(context, found.firstToken());
      return new Edge(outer, roleFirst, status, List.of(found.party()), -1);
    }
    int outer = status(context, first);
    if (possessive) {
      return new Edge(ownerFirst(context, actorEnd), first, "", List.of(), actorEnd - 1);
    }
    boolean own = PRONOUNS.contains(context.lower(first - 1));
    return new Edge(outer, first, "", List.of(), own ? first - 1 : -1);
  }

  private static boolean isBareGenitive(TitleContext context, int token) {
    return context.lower(token).equals("'") || context.lower(token).equals("’");
  }

  /** "Former Pakistani prime minister": words of status before the country, and the determiner. */
  private int status(TitleContext context, int first) {
    int outer = first;
    while (outer > 0
        && (words.is("status", context.key(outer - 1)) || context.lower(outer - 1).equals("-"))) {
      outer--;
    }
    return outer > 0 && DETERMINERS.contains(context.lower(outer - 1)) ? outer - 1 : outer;
  }

  /** Where a possessor that is no actor begins: "Mr. Duterte's", "the capital's". */
  private static int ownerFirst(TitleContext context, int end) {
    int first = end - 1;
    while (first > 0 && end - first < 4 && isOwnerWord(context, first, first - 1)) {
      first--;
    }
    return Math.max(0, first);
  }

  private static boolean isOwnerWord(TitleContext context, int next, int token) {
    boolean name = context.isCapitalised(token) && context.isCapitalised(next);
    boolean noun = context.tag(token).equals("ADJ") || DETERMINERS.contains(context.lower(token));
    return name || noun && !DETERMINERS.contains(context.lower(next));
  }

  /** "Former" of "former Polish prime minister". */
  private static String statusBefore(TitleContext context, int actor) {
    boolean former = Set.of("former", "then", "acting", "ex").contains(context.lower(actor - 1));
    return former ? context.text(actor - 1, actor) + " " : "";
  }

  private boolean isModifier(TitleContext context, int head, int token) {
    String key = context.key(token);
    if (context.actors().covers(token)) {
      return false;
    }
    if (context.lower(token).equals("-") || context.lower(token).equals("–")) {
      return token > 0 && words.is("modifier", context.key(token - 1));
    }
    if (context.lower(token).equals("and")) {
      return words.is("modifier", context.key(token + 1))
          && words.is("modifier", context.key(token - 1))
          && !words.is("office", context.key(token - 1));
    }
    if (words.is("modifier", key)) {
      return true;
    }
    boolean sameCase = context.isCapitalised(token) == context.isCapitalised(head);
    return sameCase
        && !key.isEmpty()
        && NOUNS.contains(context.tag(token))
        && isPortfolio(context, token);
  }

  /** A capitalised word before a capitalised head may be a portfolio that no list has. */
  private boolean isPortfolio(TitleContext context, int token) {
    return !context.sentence().titleCase()
        && !words.is("honorific", context.key(token))
        && !words.is("private", context.key(token))
        && !words.is("office", context.key(token));
  }

  private boolean isWordOfTitle(TitleContext context, int token) {
    return !context.lower(token).equals("and") && !context.lower(token).equals("-");
  }
}
