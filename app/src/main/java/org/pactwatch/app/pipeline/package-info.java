/** The rooms wired into a pipeline. */
@NullMarked
package org.pactwatch.app.pipeline;

import org.jspecify.annotations.NullMarked;
