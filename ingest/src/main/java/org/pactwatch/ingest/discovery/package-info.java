/** Finds the sources that a site offers, and tries them without keeping anything. */
@NullMarked
package org.pactwatch.ingest.discovery;

import org.jspecify.annotations.NullMarked;
