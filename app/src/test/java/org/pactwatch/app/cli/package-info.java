/** Tests of the command line. */
@NullMarked
package org.pactwatch.app.cli;

import org.jspecify.annotations.NullMarked;
