/**
 * What the console asks of other rooms, which it does not know: sources, captures, alerts, dead
 * letters.
 */
@NullMarked
package org.pactwatch.review.desk;

import org.jspecify.annotations.NullMarked;
