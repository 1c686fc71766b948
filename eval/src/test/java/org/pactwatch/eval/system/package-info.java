/** The program as a whole, in processes of its own. */
@NullMarked
package org.pactwatch.eval.system;

import org.jspecify.annotations.NullMarked;
