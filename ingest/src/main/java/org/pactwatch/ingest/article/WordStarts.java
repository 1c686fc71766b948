package org.pactwatch.ingest.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for words in classes and ids that is tried only where it may match. That depends on the
 * three characters there and on the one before; what it says of these is asked once and kept. The
 * pattern must be written for lower case, may look back by one character, and must not match white
 * space. Safe for use by many threads: they may only find out the same twice.
 */
final class WordStarts {
  private static final int LENGTH = 3;
  private static final int BITS = 6;
  private static final int LETTERS = 26;

  /** The characters that patterns name; the last stands for all others. */
  private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789-_:";

  private static final int OTHER = SIGNS.length() - 1;
  private static final int END = SIGNS.length();
  private static final byte NO = 1;
  private static final byte MAYBE = 2;

  private final Pattern pattern;
  private final byte[] known = new byte[1 << (2 + LENGTH * BITS)];

  WordStarts(Pattern pattern) {
    this.pattern = pattern;
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

  /** What the pattern matches first in a name in lower case, if it is found there. */
  Optional<String> find(String name) {
    Matcher m = null;
    for (int at = 0; at < name.length(); at++) {
      if (!mayBeAt(name, at)) {
        continue;
      }
      m = m == null ? pattern.matcher(name) : m;
      m.region(at, name.length()).useTransparentBounds(true).useAnchoringBounds(false);
      if (m.lookingAt()) {
        return Optional.of(m.group());
      }
    }
    return Optional.empty();
  }

  boolean isIn(String name) {
    return find(name).isPresent();
  }

  private boolean mayBeAt(String name, int at) {
    Before before = Before.of(name, at);
    int place = before.ordinal();
    for (int i = at; i < at + LENGTH; i++) {
      place = place << BITS | (i < name.length() ? sign(name.charAt(i)) : END);
    }
    if (known[place] == 0) {
      known[place] = asks(name, at, before) ? MAYBE : NO;
    }
    return known[place] == MAYBE;
  }

  private static int sign(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    int at = SIGNS.indexOf(c, LETTERS);
    return at < 0 ? OTHER : at;
  }

  /** A beginning that the name goes on from may match by what comes; one that it ends with not. */
  private boolean asks(String name, int at, Before before) {
    int end = Math.min(name.length(), at + LENGTH);
    StringBuilder start = new StringBuilder(before.written);
    for (int i = at; i < end; i++) {
      start.append(SIGNS.charAt(sign(name.charAt(i))));
    }
    Matcher m = pattern.matcher(start);
    m.region(before.written.length(), start.length());
    m.useTransparentBounds(true).useAnchoringBounds(false);
    return m.lookingAt() || (end == at + LENGTH && m.hitEnd());
  }
}
