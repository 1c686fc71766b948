/** Kafka and PostgreSQL: real ones inside the data directory, or those found elsewhere. */
@NullMarked
package org.pactwatch.app.engine;

import org.jspecify.annotations.NullMarked;
