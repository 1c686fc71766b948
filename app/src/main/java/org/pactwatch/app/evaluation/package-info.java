/** Measures what the program reads against gold that people have written. */
@NullMarked
package org.pactwatch.app.evaluation;

import org.jspecify.annotations.NullMarked;
