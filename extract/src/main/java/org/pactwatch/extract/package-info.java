/** Reads an article: its mentions and its claims. */
@NullMarked
package org.pactwatch.extract;

import org.jspecify.annotations.NullMarked;
