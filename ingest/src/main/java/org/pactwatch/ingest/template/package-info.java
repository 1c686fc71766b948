/** What recurs on a site's pages, learned while it is watched, and cut from its later articles. */
@NullMarked
package org.pactwatch.ingest.template;

import org.jspecify.annotations.NullMarked;
