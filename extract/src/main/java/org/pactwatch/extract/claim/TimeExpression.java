package org.pactwatch.extract.claim;

import org.pactwatch.model.PartialDate;

/**
 * A date told in a sentence.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param date the date meant
 */
record TimeExpression(int first, int end, PartialDate date) {}
