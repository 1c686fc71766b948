package org.pactwatch.ingest.template;

/**
 * In which of a site's last 64 articles a block stood. Old sightings fall out at the far end, so
 * that what was given up is forgotten.
 *
 * @param seen a bit an article; the lowest is the article numbered {@code lastAt}
 * @param tied those of them that have the block's words elsewhere
 * @param lastAt the number of the last article in which it stood
 */
record Sightings(long seen, long tied, int lastAt) {
  /** How many articles back sightings count. */
  static final int WINDOW = 64;

  private static final int LEAST_LINES = 5;
  private static final double SHARE_OF_LINES = 0.2;
  private static final int LEAST_SENTENCES = 8;
  private static final double SHARE_OF_SENTENCES = 0.5;
  private static final double MOST_TIED = 0.25;
  private static final String ENDS = ".!?…。！？।؟۔";
  private static final String AFTER_ENDS = "\"'”’»)]";

  static final Sightings NONE = new Sightings(0, 0, 0);

  /** One more, in the article with a number. */
  Sightings and(int article, boolean isTied) {
    int passed = article - lastAt;
    return new Sightings(
        shifted(seen, passed) | 1, shifted(tied, passed) | (isTied ? 1 : 0), article);
  }

  private static long shifted(long bits, int by) {
    return by >= WINDOW ? 0 : bits << by;
  }

  /**
   * Whether a block is furniture by its sightings. Lines need fewer than sentences, since a
   * sentence is worse to lose; what the articles around it speak of is none however often it stands
   * there.
   *
   * @param text what it says
   * @param articles how many articles of the site were learned from
   */
  boolean isFurniture(String text, int articles) {
    int times = Long.bitCount(shifted(seen, articles - lastAt));
    int tiedTimes = Long.bitCount(shifted(tied, articles - lastAt));
    int window = Math.min(articles, WINDOW);
    boolean sentence = endsSentence(text);
    int least = sentence ? LEAST_SENTENCES : LEAST_LINES;
    double share = sentence ? SHARE_OF_SENTENCES : SHARE_OF_LINES;
    return times >= least && times >= share * window && tiedTimes <= MOST_TIED * times;
  }

  private static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i >= 0 && AFTER_ENDS.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ENDS.indexOf(text.charAt(i)) >= 0;
  }
}
