/**
 * When messages are due and which are kept back: grouping, digests, silences, inhibition. Pure
 * functions.
 */
@NullMarked
package org.pactwatch.alert.quiet;

import org.jspecify.annotations.NullMarked;
