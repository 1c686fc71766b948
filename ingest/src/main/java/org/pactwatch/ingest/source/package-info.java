/** Where articles come from: feeds, sitemaps, folders. */
@NullMarked
package org.pactwatch.ingest.source;

import org.jspecify.annotations.NullMarked;
