package org.pactwatch.ingest.dedup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.CaptureId;

/**
 * One revision of an article.
 *
 * @param revision its hash
 * @param taken when it was taken
 * @param capture its bytes, or null if they were not archived
 * @param title its headline, or null
 * @param difference what it changed in the revision before; null for the first, and where that is
 *     not known
 */
public record ArticleRevision(
    String revision,
    Instant taken,
    @Nullable CaptureId capture,
    @Nullable String title,
    @Nullable ParagraphDifference difference) {}
