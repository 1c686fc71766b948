/** What was read and decided: readings, which of them count, and decisions, as rows and values. */
@NullMarked
package org.pactwatch.store.ledger;

import org.jspecify.annotations.NullMarked;
