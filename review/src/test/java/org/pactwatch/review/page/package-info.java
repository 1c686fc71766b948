/** Tests of the console. */
@NullUnmarked
package org.pactwatch.review.page;

import org.jspecify.annotations.NullUnmarked;
