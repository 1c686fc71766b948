package org.pactwatch.alert.outbox;

import org.jspecify.annotations.Nullable;

/**
 * What became of a message in a channel.
 *
 * @param position the message
 * @param channel the channel
 * @param state waiting, sent or held back
 * @param why why it was held back, or null
 * @param delivery the delivery it is part of, or null
 * @param delivered the state of that delivery, or null
 */
public record Routed(
    long position,
    String channel,
    String state,
    @Nullable String why,
    @Nullable String delivery,
    @Nullable String delivered) {}
