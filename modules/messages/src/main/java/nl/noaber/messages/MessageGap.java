package nl.noaber.messages;

import org.jspecify.annotations.Nullable;

/**
 * What a message misses.
 *
 * @param ask what it asks without a challenge; null when it asks nothing
 */
public record MessageGap(LobbyMessage message, @Nullable MessageAsk ask) {}
