/** The ledger of readings and decisions and the picture of pacts over time, in PostgreSQL. */
@NullMarked
package org.pactwatch.store;

import org.jspecify.annotations.NullMarked;
