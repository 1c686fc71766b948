package org.pactwatch.eval.document;

import java.util.List;
import java.util.stream.Stream;

/**
 * A command of a document.
 *
 * @param place document and line
 * @param text as it stands there, perhaps with a comment behind it
 */
record ShellLine(String place, String text) {

  /** Its words, without a comment and without regard to quotes. */
  List<String> words() {
    return Stream.of(text.replaceFirst("\\s#\\s.*$", "").strip().split("\\s+")).toList();
  }

  String document() {
    return place.substring(0, place.indexOf(':'));
  }

  /** What is called. */
  String program() {
    return words().get(0);
  }

  @Override
  public String toString() {
    return place + " " + text.replaceFirst("\\s+#\\s.*$", "");
  }
}
