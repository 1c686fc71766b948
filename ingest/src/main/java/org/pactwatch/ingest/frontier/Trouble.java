package org.pactwatch.ingest.frontier;

import java.time.Instant;
import org.pactwatch.ingest.fetch.FailureKind;

/**
 * Why a source cannot be read at present.
 *
 * @param kind the kind of failure
 * @param line names the address and the cause
 * @param since when it began
 */
public record Trouble(FailureKind kind, String line, Instant since) {}
