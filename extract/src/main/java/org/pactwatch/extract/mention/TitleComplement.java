package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pactwatch.model.Party;

/** Finds what follows the head of a title: "of defence", "for the Armed Forces", "of Iraq". */
final class TitleComplement {
  private static final int REACH = 12;
  private static final Set<String> OPENERS = Set.of("of", "for", "to", "at", "on", "in");
  private static final Set<String> LINKS =
      Set.of("of", "for", "the", "and", "-", "'s", "its", "his", "a", "&", "on", "at");
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN", "ADJ", "NUM");

  private final WordLists words;

  TitleComplement(WordLists words) {
    this.words = words;
  }

  /**
   * What follows a head.
   *
   * @param end the token after it all
   * @param roleEnd the token after the part that belongs to the role
   * @param parties the actors in it whose office it is
   * @param unknown whether it names something that is neither actor nor public body
   */
  record Complement(int end, int roleEnd, List<Party> parties, boolean unknown) {}

  Complement of(TitleContext context, int head, int headEnd) {
    int from = context.lower(headEnd).equals("responsible") ? headEnd + 1 : headEnd;
    if (!OPENERS.contains(context.lower(from))) {
      return new Complement(headEnd, headEnd, List.of(), false);
    }
    // "The ambassador of Italy" is Italy's, "the ambassador to Italy" is not.
    boolean abroad =
        words.is("abroad", context.key(headEnd - 1)) && !context.lower(from).equals("of");
    if (context.lower(from).equals("in") || context.lower(from).equals("on")) {
      return located(context, headEnd, from);
    }
    return read(context, head, headEnd, from, abroad);
  }

  /** "A secretary of state in the foreign ministry" keeps its role short. */
  private static Complement located(TitleContext context, int headEnd, int from) {
    return new Complement(headEnd, headEnd, List.of(), context.lower(from).isEmpty());
  }

  private Complement read(TitleContext context, int head, int headEnd, int from, boolean abroad) {
    List<Party> parties = new ArrayList<>();
    boolean unknown = false;
    int token = from + 1;
    int end = headEnd;
    int roleEnd = headEnd;
    boolean lowerBefore = false;
    while (token < context.sentence().size() && token - from < REACH) {
      Optional<ActorMention> actor = context.actors().beginningAt(token);
      if (actor.isPresent()) {
        parties.add(actor.get().party());
        token = actor.get().endToken();
        end = token;
        lowerBefore = false;
        continue;
      }
      if (joins(context, headEnd, token)) {
        token++;
        continue;
      }
      boolean toName = context.lower(from).equals("to") && context.isCapitalised(token);
      if (toName || !isPart(context, token, lowerBefore, head)) {
        break;
      }
      unknown |= context.isCapitalised(token) && !isKnown(context, token);
      lowerBefore = !context.isCapitalised(token) || isKnown(context, token);
      token++;
      end = token;
      roleEnd = token;
    }
    return new Complement(end, roleEnd, abroad ? List.of() : parties, unknown);
  }

  /** Words inside the complement; "and the face of" begins something new. */
  private static boolean joins(TitleContext context, int headEnd, int token) {
    String next = context.lower(token + 1);
    if (context.lower(token).equals("and")) {
      return context.actors().beginningAt(token + 2).isPresent()
          || !Set.of("the", "a", "an", "his", "her", "its").contains(next);
    }
    boolean list =
        context.lower(token).equals(",")
            && context.key(headEnd - 1).endsWith("s")
            && context.actors().beginningAt(token + 1).isPresent();
    return list || LINKS.contains(context.lower(token));
  }

  private boolean isPart(TitleContext context, int token, boolean afterNoun, int head) {
    if (context.lower(token).equals("to") || !isWord(context, token)) {
      return false;
    }
    if (context.isCapitalised(token)) {
      boolean rank =
          words.is("core-rank", context.key(token)) && !context.key(token).equals("general");
      return isKnown(context, token) || !afterNoun && !rank;
    }
    boolean afterLink =
        LINKS.contains(context.lower(token - 1)) || OPENERS.contains(context.lower(token - 1));
    return NOUNS.contains(context.tag(token)) && (afterLink || afterNoun || token - head < REACH);
  }

  private static boolean isWord(TitleContext context, int token) {
    return context.sentence().token(token).isWord();
  }

  private boolean isKnown(TitleContext context, int token) {
    String key = context.key(token);
    return words.is("modifier", key)
        || words.is("public", key)
        || words.is("weak", key)
        || words.is("private", key)
        || words.is("body", key);
  }
}
