/** The console's pages: pure functions from what the store answers to HTML. */
@NullMarked
package org.pactwatch.review.page;

import org.jspecify.annotations.NullMarked;
