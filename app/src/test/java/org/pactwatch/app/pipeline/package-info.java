/** Tests of the wiring between rooms. */
@NullMarked
package org.pactwatch.app.pipeline;

import org.jspecify.annotations.NullMarked;
