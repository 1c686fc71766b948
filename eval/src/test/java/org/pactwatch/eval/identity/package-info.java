/** How well the store tells which pact a claim is about, against what people say. */
@NullMarked
package org.pactwatch.eval.identity;

import org.jspecify.annotations.NullMarked;
