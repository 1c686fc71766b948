/** Takes what is at an address, within limits of time, size and network. */
@NullMarked
package org.pactwatch.ingest.fetch;

import org.jspecify.annotations.NullMarked;
