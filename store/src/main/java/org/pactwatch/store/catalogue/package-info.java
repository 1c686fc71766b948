/** Catalogues of known pacts, as readings that the ledger takes like those of articles. */
@NullMarked
package org.pactwatch.store.catalogue;

import org.jspecify.annotations.NullMarked;
