/** Keeps the stored picture equal to what the ledger says, pact by pact. */
@NullMarked
package org.pactwatch.store.upkeep;

import org.jspecify.annotations.NullMarked;
