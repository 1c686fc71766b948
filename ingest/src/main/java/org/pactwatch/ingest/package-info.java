/** From sources to articles: the face of everything that brings news in. */
@NullMarked
package org.pactwatch.ingest;

import org.jspecify.annotations.NullMarked;
