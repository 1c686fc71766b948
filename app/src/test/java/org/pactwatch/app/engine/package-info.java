/** Tests of the engines, started for real. */
@NullMarked
package org.pactwatch.app.engine;

import org.jspecify.annotations.NullMarked;
