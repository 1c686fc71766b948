/** Sentences and tokens that keep their offsets into the article's text. */
@NullMarked
package org.pactwatch.extract.text;

import org.jspecify.annotations.NullMarked;
