package org.pactwatch.review.queue;

import java.util.Locale;
import org.pactwatch.model.Decision;
import org.pactwatch.model.PartialDate;

/** What decisions come to, for comparing them. */
final class Meaning {
  /** The kind of decision. */
  static final Decision.Cases<String> VERDICT =
      new Words() {
        @Override
        public String corrected(Decision.Corrected d) {
          return "CORRECTED";
        }
      };

  /** The kind of decision with the right values, if it corrects. Reasons are not compared. */
  static final Decision.Cases<String> FULL =
      new Words() {
        @Override
        public String corrected(Decision.Corrected d) {
          PartialDate date = d.date();
          String name = d.name();
          return "CORRECTED "
              + d.parties()
              + " "
              + d.stage()
              + " "
              + (date == null ? "" : date)
              + " "
              + (d.kinds() == null ? "" : d.kinds())
              + " "
              + (name == null ? "" : name.toLowerCase(Locale.ROOT));
        }
      };

  private Meaning() {}

  private abstract static class Words implements Decision.Cases<String> {
    @Override
    public String accepted(Decision.Accepted d) {
      return "ACCEPTED";
    }

    @Override
    public String rejected(Decision.Rejected d) {
      return "REJECTED";
    }

    @Override
    public String undone(Decision.Undone d) {
      throw new IllegalArgumentException("an undoing is no opinion");
    }
  }
}
