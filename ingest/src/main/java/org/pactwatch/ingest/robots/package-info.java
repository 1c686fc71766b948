/** What sites allow crawlers to take (RFC 9309). */
@NullMarked
package org.pactwatch.ingest.robots;

import org.jspecify.annotations.NullMarked;
