/** How fast the store takes claims and answers, on made-up news of any size. */
@NullMarked
package org.pactwatch.eval.speed;

import org.jspecify.annotations.NullMarked;
