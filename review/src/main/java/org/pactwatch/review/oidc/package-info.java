/** Signing in by an OpenID Connect provider: who somebody is there, and what they may do here. */
@NullMarked
package org.pactwatch.review.oidc;

import org.jspecify.annotations.NullMarked;
