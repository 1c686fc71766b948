/** Reads feeds and sitemaps of any quality into entries. */
@NullMarked
package org.pactwatch.ingest.feed;

import org.jspecify.annotations.NullMarked;
