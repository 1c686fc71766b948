package org.pactwatch.ingest.article;

import org.pactwatch.model.Verdict;

/**
 * A verdict, its reason, and how sure it is.
 *
 * @param confidence from 0 to 1; an ordering of cases by their evidence, not a frequency
 */
record Judgement(Verdict verdict, String reason, double confidence) {}
