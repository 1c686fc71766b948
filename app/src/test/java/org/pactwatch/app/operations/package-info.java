/** Tests of health and metrics. */
@NullMarked
package org.pactwatch.app.operations;

import org.jspecify.annotations.NullMarked;
