/** The connection to PostgreSQL: pool, transactions, schema, JSON columns. */
@NullMarked
package org.pactwatch.store.db;

import org.jspecify.annotations.NullMarked;
