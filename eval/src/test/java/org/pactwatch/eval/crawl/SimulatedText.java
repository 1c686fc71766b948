package org.pactwatch.eval.crawl;

import java.util.SplittableRandom;

/** Texts of some length that share words but no story, the same one for the same seed. */
final class SimulatedText {
  private static final String[] WORDS =
      ("the of and to in a that for on with was by at from it said is as be has have were which will"
              + " council harbour minister village river bridge road ferry school court market farm"
              + " winter spring storm price bank union strike vote budget plan report letter hospital"
              + " doctor teacher pupil driver train station line ship crew captain island coast forest"
              + " fire water dam power light house street town city capital province border north south"
              + " east west week month year evening morning monday friday april june first second third"
              + " new old long short early late small large high low many few last next open closed"
              + " built sold bought found lost began ended rose fell grew paid kept left came went took"
              + " gave made held told asked warned agreed refused promised hoped expected repaired")
          .split(" ");
  private static final int PARAGRAPHS = 7;
  private static final int SENTENCES = 3;

  private final SplittableRandom random;

  SimulatedText(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Paragraphs of a story, some 250 words. */
  String paragraphs() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < PARAGRAPHS; i++) {
      html.append("<p>");
      for (int j = 0; j < SENTENCES; j++) {
        html.append(sentence(9 + random.nextInt(8))).append(". ");
      }
      html.append("</p>\n");
    }
    return html.toString();
  }

  /** A few words that begin with a capital letter; short words come oftener, as they do. */
  String sentence(int words) {
    StringBuilder line = new StringBuilder("The");
    for (int i = 1; i < words; i++) {
      int at = (int) (WORDS.length * random.nextDouble() * random.nextDouble());
      line.append(' ').append(WORDS[at]);
    }
    return line.toString();
  }
}
