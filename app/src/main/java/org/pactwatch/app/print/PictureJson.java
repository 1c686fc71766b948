package org.pactwatch.app.print;

import org.pactwatch.model.Change;
import org.pactwatch.store.query.ClaimView;
import org.pactwatch.store.query.PactLife;
import org.pactwatch.store.query.PactView;

/** What the store answers as lines of JSON, without line feeds. */
public final class PictureJson {
  private PictureJson() {}

  /** A pact as it stands on a day. */
  public static String line(PactView pact) {
    return Json.line(pact);
  }

  /** A pact's life. */
  public static String line(PactLife life) {
    return Json.line(life);
  }

  /** A change. */
  public static String line(Change change) {
    return Json.line(change);
  }

  /** What else the store answers: articles found, officials, statements, rulings. */
  public static String line(Record answer) {
    return Json.line(answer);
  }

  /** A claim under review. */
  public static String line(ClaimView claim) {
    return Json.line(claim);
  }
}
