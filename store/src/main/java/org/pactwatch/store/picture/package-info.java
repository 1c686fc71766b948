/** The picture as a pure function of the claims that count: pacts, their states and changes. */
@NullMarked
package org.pactwatch.store.picture;

import org.jspecify.annotations.NullMarked;
