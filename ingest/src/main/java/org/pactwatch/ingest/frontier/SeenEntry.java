package org.pactwatch.ingest.frontier;

/**
 * An entry that was dealt with.
 *
 * @param key its address, or its file name
 * @param version what the feed said of its date, or the file system of the file's
 * @param revision the revision that was delivered; empty if nothing was
 * @param note why nothing was delivered; empty if something was
 */
public record SeenEntry(String key, String version, String revision, String note) {}
