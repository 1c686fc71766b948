/** The order in which claims are reviewed, what reviewers held of them, and what that tells. */
@NullMarked
package org.pactwatch.review.queue;

import org.jspecify.annotations.NullMarked;
