/** What was taken, what is due, and how politely. */
@NullMarked
package org.pactwatch.ingest.frontier;

import org.jspecify.annotations.NullMarked;
