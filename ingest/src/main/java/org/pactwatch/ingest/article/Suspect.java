package org.pactwatch.ingest.article;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element that looks like furniture.
 *
 * @param ground the word of its class or id, or the tag or role, for which it is suspected
 * @param outer the nearest such element around it, or null
 */
record Suspect(Element element, String ground, @Nullable Suspect outer) {}
