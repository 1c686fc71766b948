/** Places countries and pacts on a plane, so that those with much in common stand together. */
@NullMarked
package org.pactwatch.review.network;

import org.jspecify.annotations.NullMarked;
