/** Watching a simulated web, and how fast addresses are taken. */
@NullMarked
package org.pactwatch.eval.crawl;

import org.jspecify.annotations.NullMarked;
