package org.pactwatch.ingest.discovery;

import java.net.URI;

/**
 * An address that may be a source.
 *
 * @param url the address
 * @param how what led there
 * @param guessed whether it is only one of the usual places, where nothing need be
 */
record Lead(URI url, String how, boolean guessed) {}
