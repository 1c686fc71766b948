/** Questions to the picture and the ledger, and the views that answer them. */
@NullMarked
package org.pactwatch.store.query;

import org.jspecify.annotations.NullMarked;
