/** Tests of the console. */
@NullUnmarked
package org.pactwatch.review;

import org.jspecify.annotations.NullUnmarked;
