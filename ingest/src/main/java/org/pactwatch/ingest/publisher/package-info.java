/** What is known of single publishers' pages, field by field, before the generic way. */
@NullMarked
package org.pactwatch.ingest.publisher;

import org.jspecify.annotations.NullMarked;
