/** HTML as typed values that escape every text, so that hostile words never become markup. */
@NullMarked
package org.pactwatch.review.html;

import org.jspecify.annotations.NullMarked;
