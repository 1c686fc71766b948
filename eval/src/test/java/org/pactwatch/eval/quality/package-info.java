/** Readings measured against gold, with floors that may only rise. */
@NullMarked
package org.pactwatch.eval.quality;

import org.jspecify.annotations.NullMarked;
