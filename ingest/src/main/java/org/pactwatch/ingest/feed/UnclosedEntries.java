package org.pactwatch.ingest.feed;

/**
 * Closes entries that were never closed before the next begins, since entries hold no entries. Goes
 * through the text once, whatever is in it.
 */
final class UnclosedEntries {
  private static final String CDATA = "<![CDATA[";

  private final String text;
  private final String tagName;
  private final StringBuilder mended = new StringBuilder();
  private int copied;
  private int nextEnd;

  private UnclosedEntries(String text, String tagName) {
    this.text = text;
    this.tagName = tagName;
  }

  static String close(String text, String tagName) {
    return new UnclosedEntries(text, tagName).close();
  }

  private String close() {
    boolean open = false;
    int at = text.indexOf('<');
    while (at >= 0) {
      if (text.startsWith(CDATA, at)) {
        int end = text.indexOf("]]>", at);
        at = end < 0 ? text.length() : end;
      } else if (isTag(at + 1)) {
        if (open) {
          mended.append(text, copied, at).append("</").append(tagName).append('>');
          copied = at;
        }
        open = !endsItself(at);
      } else if (text.startsWith("/", at + 1) && isTag(at + 2)) {
        open = false;
      }
      at = text.indexOf('<', at + 1);
    }
    return copied == 0 ? text : mended.append(text, copied, text.length()).toString();
  }

  private boolean isTag(int at) {
    int end = at + tagName.length();
    return text.regionMatches(true, at, tagName, 0, tagName.length())
        && end < text.length()
        && (Character.isWhitespace(text.charAt(end)) || "/>".indexOf(text.charAt(end)) >= 0);
  }

  private boolean endsItself(int at) {
    if (nextEnd >= 0 && nextEnd < at) {
      nextEnd = text.indexOf('>', at);
    }
    return nextEnd > 0 && text.charAt(nextEnd - 1) == '/';
  }
}
