/** Sameness of articles: canonical addresses, revisions, wire credits and syndication groups. */
@NullMarked
package org.pactwatch.ingest.dedup;

import org.jspecify.annotations.NullMarked;
