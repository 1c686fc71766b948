/** How well copies of a story are told from other stories. */
@NullMarked
package org.pactwatch.eval.sameness;

import org.jspecify.annotations.NullMarked;
