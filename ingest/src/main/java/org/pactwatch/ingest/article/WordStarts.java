package org.pactwatch.ingest.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Patterns for words in classes and ids that are tried only where they may match. That depends on
 * the three characters there and on the one before; what the patterns say of these is asked once
 * and kept. They must be written for lower case, may look back by one character, and must not match
 * white space. Safe for use by many threads: they may only find out the same twice.
 */
final class WordStarts {
  private static final int LENGTH = 3;
  private static final int BITS = 6;
  private static final int LETTERS = 26;

  /** The characters that patterns name; the last stands for all others. */
  private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789-_:";

  private static final int OTHER = SIGNS.length() - 1;
  private static final int END = SIGNS.length();
  private static final byte KNOWN = (byte) 0x80;
  private static final int MOST = 7;

  private final List<Pattern> patterns;

  /** Of each place the patterns that may match there, a bit each. */
  private final byte[] possible = new byte[1 << (2 + LENGTH * BITS)];

  /**
   * @param patterns seven at most
   */
  WordStarts(List<Pattern> patterns) {
    if (patterns.size() > MOST) {
      throw new IllegalArgumentException(patterns.size() + " patterns, more than " + MOST);
    }
    this.patterns = List.copyOf(patterns);
  }

  /** What stands before a place. */
  private enum Before {
    NOTHING(""),
    SEPARATOR("-"),
    LETTER("x");

    private final String written;

    Before(String written) {
      this.written = written;
    }

    static Before of(String name, int at) {
      char c = at == 0 ? ' ' : name.charAt(at - 1);
      return at == 0 ? NOTHING : c == '-' || c == '_' ? SEPARATOR : LETTER;
    }
  }

  /** What each pattern matches first in a name in lower case; null where it is not found. */
  @Nullable String[] find(String name) {
    @Nullable String[] found = new @Nullable String[patterns.size()];
    for (int at = 0; at < name.length(); at++) {
      int here = possibleAt(name, at);
      for (int i = 0; here != 0; i++, here >>= 1) {
        if ((here & 1) != 0 && found[i] == null) {
          found[i] = matchAt(patterns.get(i), name, at);
        }
      }
    }
    return found;
  }

  private static @Nullable String matchAt(Pattern pattern, String name, int at) {
    Matcher m = at(pattern, name, at);
    return m.lookingAt() ? m.group() : null;
  }

  /** What stands before the place is seen, so that it is no beginning unless it is. */
  private static Matcher at(Pattern pattern, CharSequence name, int at) {
    return pattern
        .matcher(name)
        .region(at, name.length())
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }

  private int possibleAt(String name, int at) {
    Before before = Before.of(name, at);
    int place = before.ordinal();
    for (int i = at; i < at + LENGTH; i++) {
      place = place << BITS | (i < name.length() ? sign(name.charAt(i)) : END);
    }
    if (possible[place] == 0) {
      possible[place] = (byte) (KNOWN | ask(name, at, before));
    }
    return possible[place] & ~KNOWN;
  }

  private static int sign(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    int at = SIGNS.indexOf(c, LETTERS);
    return at < 0 ? OTHER : at;
  }

  /** A beginning that the name goes on from may match by what comes; one that it ends with not. */
  private int ask(String name, int at, Before before) {
    int end = Math.min(name.length(), at + LENGTH);
    StringBuilder start = new StringBuilder(before.written);
    for (int i = at; i < end; i++) {
      start.append(SIGNS.charAt(sign(name.charAt(i))));
    }
    int bits = 0;
    for (int i = 0; i < patterns.size(); i++) {
      Matcher m = at(patterns.get(i), start, before.written.length());
      boolean may = m.lookingAt() || (end == at + LENGTH && m.hitEnd());
      bits |= may ? 1 << i : 0;
    }
    return bits;
  }
}
