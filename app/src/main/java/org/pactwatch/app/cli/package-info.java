/** The command line: what people type, and what they are told. */
@NullMarked
package org.pactwatch.app.cli;

import org.jspecify.annotations.NullMarked;
