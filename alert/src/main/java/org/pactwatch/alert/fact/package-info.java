/**
 * What changes of the picture come to as facts: what is new, what is undone, and what is old news.
 */
@NullMarked
package org.pactwatch.alert.fact;

import org.jspecify.annotations.NullMarked;
