package org.pactwatch.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pactwatch.extract.text.Token;

/**
 * The shape of people's names: capitalised words, with particles ("bin", "al-", "von"), initials
 * and hyphens between them. Immutable and thread-safe.
 */
final class NameShape {
  private static final int LONGEST = 9;
  private static final Set<String> NO_OPENING =
      Set.of("VERB", "ADV", "ADP", "DET", "PRON", "SCONJ", "CCONJ", "AUX", "PART", "NUM");

  private final WordLists names;
  private final WordLists titles;

  NameShape(WordLists names, WordLists titles) {
    this.names = names;
    this.titles = titles;
  }

  /** The token after the name that begins at a token, or the token itself if none does. */
  int end(TitleContext context, Set<Integer> taken, int first) {
    int end = likelyEnd(context, taken, first);
    return end > first && opens(context, first) ? first : end;
  }

  /**
   * Whether a word that begins a sentence does so as no name would: "Speaking". The last thing to
   * be asked, since a part of speech costs more than all the rest.
   */
  boolean opens(TitleContext context, int token) {
    return token == 0
        && context.sentence().token(0).text().length() > 2
        && !isParticle(context, 0)
        && NO_OPENING.contains(context.tag(0));
  }

  /** As {@link #end}, whatever the part of speech of the sentence's first word. */
  int likelyEnd(TitleContext context, Set<Integer> taken, int first) {
    int from = first;
    if (isParticle(context, first)) {
      from = afterParticles(context, first);
    }
    if (!isNameWord(context, taken, from)
        || isTitleWord(context, from) && !isGiven(context, from)
        || isAddress(context, taken, from)) {
      return first;
    }
    int end = from + 1;
    while (end - first < LONGEST) {
      int next = extend(context, taken, end);
      if (next == end) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** "Amir" of "Foreign Minister Amir Khan", which no title has taken. */
  private boolean isGiven(TitleContext context, int token) {
    return titles.is("given", context.key(token)) && titles.is("office", context.key(token - 1));
  }

  /** "Sheikh" of "Sheikh Hazza", after which the name begins. */
  private boolean isAddress(TitleContext context, Set<Integer> taken, int token) {
    return titles.is("honorific", context.key(token)) && isNameWord(context, taken, token + 1);
  }

  private int extend(TitleContext context, Set<Integer> taken, int end) {
    boolean hyphenated =
        isJoint(context, end + 1) && context.isCapitalised(end) && !isTaken(context, taken, end);
    if (isNameWord(context, taken, end) || hyphenated) {
      boolean surname = !isTitleWord(context, end) || names.is("surname", context.key(end));
      return surname ? end + 1 : end;
    }
    if (isJoint(context, end) && isLetters(context, end + 1) && !isTaken(context, taken, end + 1)) {
      return end + 2;
    }
    if (isParticle(context, end)) {
      int after = afterParticles(context, end);
      return isNameWord(context, taken, after) ? after + 1 : end;
    }
    return end;
  }

  private int afterParticles(TitleContext context, int from) {
    int token = from;
    while (isParticle(context, token) || token > from && isJoint(context, token)) {
      token++;
    }
    return token;
  }

  private boolean isParticle(TitleContext context, int token) {
    return names.is("particle", context.key(token))
        && (!context.isCapitalised(token)
            || isLetters(context, token + 1)
            || isJoint(context, token + 1));
  }

  /** A hyphen without spaces around it. */
  private static boolean isJoint(TitleContext context, int token) {
    if (token <= 0 || token + 1 >= context.sentence().size()) {
      return false;
    }
    String mark = context.lower(token);
    boolean hyphen = mark.equals("-") || mark.equals("‑") || mark.equals("–");
    return hyphen
        && context.sentence().token(token - 1).span().end()
            == context.sentence().token(token).span().start()
        && context.sentence().token(token).span().end()
            == context.sentence().token(token + 1).span().start();
  }

  private static boolean isLetters(TitleContext context, int token) {
    return token < context.sentence().size()
        && Character.isLetter(context.sentence().token(token).text().codePointAt(0));
  }

  private boolean isNameWord(TitleContext context, Set<Integer> taken, int token) {
    if (token >= context.sentence().size() || isTaken(context, taken, token)) {
      return false;
    }
    Token word = context.sentence().token(token);
    String key = Folding.fold(word.text());
    if (!word.isCapitalised() || names.is("function", key) || names.is("calendar", key)) {
      return false;
    }
    boolean initial = word.text().length() <= 2;
    boolean shouted =
        word.text().length() > 3
            && word.text().indexOf('.') < 0
            && word.text().equals(word.text().toUpperCase(Locale.ROOT));
    return (initial || !shouted) && hasNoDigit(word.text());
  }

  private boolean isTitleWord(TitleContext context, int token) {
    String key = context.key(token);
    return titles.is("office", key) || titles.is("weak", key);
  }

  private static boolean hasNoDigit(String text) {
    return text.chars().noneMatch(Character::isDigit);
  }

  private static boolean isTaken(TitleContext context, Set<Integer> taken, int token) {
    return taken.contains(token) || context.actors().covers(token);
  }

  /** Whether a run has a word of an institution, so that it names no person. */
  boolean isInstitution(TitleContext context, int first, int end) {
    for (int i = first; i < end; i++) {
      if (names.is("institution", context.key(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a particle such as "bin" stands inside, which only people's names have. */
  boolean hasParticle(TitleContext context, int first, int end) {
    for (int i = first + 1; i < end; i++) {
      if (names.is("particle", context.key(i)) && !context.isCapitalised(i)) {
        return true;
      }
    }
    return false;
  }

  /** The folded words that tell people apart. */
  List<String> words(TitleContext context, int first, int end) {
    List<String> words = new ArrayList<>();
    for (int i = first; i < end; i++) {
      String key =
          Folding.fold(context.sentence().token(i).text()).replace("'", "").replace(".", "");
      boolean lone = end - first == 1;
      if (!key.isEmpty()
          && Character.isLetterOrDigit(key.codePointAt(0))
          && (lone || !names.is("particle", key))) {
        words.add(key);
      }
    }
    return words;
  }
}
