package org.pactwatch.ingest.article;

import org.jspecify.annotations.Nullable;
import org.pactwatch.model.BlockRole;

/** A stretch of the body before it has its place in the article's text. */
record DraftBlock(BlockRole role, String text, @Nullable String origin) {}
