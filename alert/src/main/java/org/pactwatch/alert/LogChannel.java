package org.pactwatch.alert;

import java.util.Locale;
import org.pactwatch.model.Alert;
import org.pactwatch.model.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each alert as one line to the log {@code pactwatch.alert}. */
public final class LogChannel implements AlertChannel {
  /** The name of the log. */
  public static final String LOG_NAME = "pactwatch.alert";

  private static final Logger LOG = LoggerFactory.getLogger(LOG_NAME);

  @Override
  public void send(Alert alert) {
    LOG.info("{}", line(alert));
  }

  /** What changed from what to what, for whom, how sure, on whose word. */
  static String line(Alert alert) {
    Change change = alert.change();
    StringBuilder line = new StringBuilder("ALERT ").append(Phrases.line(alert.summary()));
    line.append(
        String.format(
            Locale.ROOT,
            "; %s, confidence %.2f",
            Phrases.sources(change.independentSources()),
            change.confidence()));
    if (change.evidence() != null) {
      line.append("; evidence: \"").append(Phrases.line(change.evidence())).append('"');
    }
    if (change.articleTitle() != null) {
      line.append("; from: ").append(Phrases.line(change.articleTitle()));
    }
    if (change.articleUrl() != null) {
      line.append(" <").append(Phrases.line(change.articleUrl())).append('>');
    }
    return line.append("; rule=").append(alert.rule()).toString();
  }
}
