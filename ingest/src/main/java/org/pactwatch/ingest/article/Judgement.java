package org.pactwatch.ingest.article;

import org.pactwatch.model.Verdict;

/** A verdict and its reason. */
record Judgement(Verdict verdict, String reason) {}
