package org.pactwatch.app.print;

/** What the store answers as lines of JSON, without line feeds. */
public final class PictureJson {
  private PictureJson() {}

  /** A pact, its life, a change, a claim, or what else the store answers. */
  public static String line(Record answer) {
    return Json.line(answer);
  }
}
