/** A provider for tests, which signs real tokens. */
@NullMarked
package org.pactwatch.review.oidc;

import org.jspecify.annotations.NullMarked;
