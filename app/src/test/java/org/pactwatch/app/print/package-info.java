/** Tests of what is printed. */
@NullMarked
package org.pactwatch.app.print;

import org.jspecify.annotations.NullMarked;
