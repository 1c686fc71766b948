/**
 * Bytes of any kind for what reads bytes from elsewhere: entry points for a fuzzer, and a corpus.
 */
@NullMarked
package org.pactwatch.ingest.fuzz;

import org.jspecify.annotations.NullMarked;
