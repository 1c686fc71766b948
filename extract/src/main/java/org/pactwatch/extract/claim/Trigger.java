package org.pactwatch.extract.claim;

/**
 * A trigger found in a sentence.
 *
 * @param act what it says is done
 * @param frame where the agreement stands to it
 * @param form the form of its verb
 * @param first index of its first token
 * @param end index after its last token
 */
record Trigger(Act act, Frame frame, Inflection.Form form, int first, int end) {
  /** Where the agreement stands to the trigger. */
  enum Frame {
    OBJECT,
    SUBJECT,
    NOUN
  }

  int length() {
    return end - first;
  }
}
