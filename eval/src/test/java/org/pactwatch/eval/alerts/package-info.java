/** What alerts are worth: told right, told soon, and told although processes are killed. */
@NullMarked
package org.pactwatch.eval.alerts;

import org.jspecify.annotations.NullMarked;
