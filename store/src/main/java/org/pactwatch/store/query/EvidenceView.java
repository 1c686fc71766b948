package org.pactwatch.store.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pactwatch.model.ArticleId;
import org.pactwatch.model.ClaimId;

/**
 * A sentence and the article it stands in.
 *
 * @param claim the claim it supports
 * @param article the article
 * @param sentence the words
 * @param title the article's headline, or null
 * @param url its address, or null
 * @param site its publisher, or null
 * @param published the day it was published, or null if not known
 */
public record EvidenceView(
    ClaimId claim,
    ArticleId article,
    String sentence,
    @Nullable String title,
    @Nullable String url,
    @Nullable String site,
    @Nullable LocalDate published) {}
