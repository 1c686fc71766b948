/** Tests of the console. */
@NullUnmarked
package org.pactwatch.review.html;

import org.jspecify.annotations.NullUnmarked;
