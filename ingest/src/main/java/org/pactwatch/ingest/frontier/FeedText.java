package org.pactwatch.ingest.frontier;

import org.jspecify.annotations.Nullable;
import org.pactwatch.model.CaptureId;

/**
 * The text that a feed itself carries of an entry.
 *
 * @param key what the entry is known by within its source
 * @param title the headline, or null
 * @param author who wrote it, or null
 * @param content the text as HTML
 * @param capture the archived feed
 */
public record FeedText(
    String key,
    @Nullable String title,
    @Nullable String author,
    String content,
    CaptureId capture) {}
