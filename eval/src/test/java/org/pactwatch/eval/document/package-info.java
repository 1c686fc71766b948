/** The documents held to the program: their commands are run, their links lead somewhere. */
@NullMarked
package org.pactwatch.eval.document;

import org.jspecify.annotations.NullMarked;
