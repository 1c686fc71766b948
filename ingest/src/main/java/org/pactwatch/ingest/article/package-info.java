/** Reads articles out of pages: text, headline, authors, dates, language and a verdict. */
@NullMarked
package org.pactwatch.ingest.article;

import org.jspecify.annotations.NullMarked;
