/** Fits the confidence of claims to articles with gold, and tells how far it can be trusted. */
@NullMarked
package org.pactwatch.eval.confidence;

import org.jspecify.annotations.NullMarked;
