package org.pactwatch.ingest.dedup;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an article was taken from.
 *
 * @param url the address that answered, or null for a file
 * @param nextCheck when to look again whether it changed; null for never
 */
public record Origin(@Nullable URI url, @Nullable Instant nextCheck) {}
