/** Tests of the figures that reviewing gives. */
@NullMarked
package org.pactwatch.review.queue;

import org.jspecify.annotations.NullMarked;
