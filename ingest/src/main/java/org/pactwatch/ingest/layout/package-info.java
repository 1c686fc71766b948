/** How a source's pages usually look, and what is told when they no longer do. */
@NullMarked
package org.pactwatch.ingest.layout;

import org.jspecify.annotations.NullMarked;
