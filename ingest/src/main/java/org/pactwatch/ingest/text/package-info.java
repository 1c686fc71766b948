/** Character sets and written dates, for pages and feeds alike. */
@NullMarked
package org.pactwatch.ingest.text;

import org.jspecify.annotations.NullMarked;
