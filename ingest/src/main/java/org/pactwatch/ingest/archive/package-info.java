/** Keeps the exact bytes of every capture in WARC files. */
@NullMarked
package org.pactwatch.ingest.archive;

import org.jspecify.annotations.NullMarked;
