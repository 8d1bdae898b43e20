package nl.noaber.messages;

/**
 * Evidence that no longer holds, or will not soon.
 *
 * @param daysLeft how many days it still holds; below zero when it no longer does
 */
public record AgingEvidence(LobbyMessage message, MessageEvidence evidence, int daysLeft) {}
