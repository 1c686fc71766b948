/**
 * Carries records between the rooms over Kafka: topics, codecs, publishers, pumps, dead letters.
 */
@NullMarked
package org.pactwatch.stream;

import org.jspecify.annotations.NullMarked;
