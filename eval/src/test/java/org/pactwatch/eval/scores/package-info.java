/** All scores of all sets in one table, beside their floors and the last release's. */
@NullMarked
package org.pactwatch.eval.scores;

import org.jspecify.annotations.NullMarked;
