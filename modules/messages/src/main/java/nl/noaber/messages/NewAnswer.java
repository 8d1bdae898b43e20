package nl.noaber.messages;

import org.jspecify.annotations.Nullable;

/**
 * An answer to a sign-off as it is given.
 *
 * @param number of the version that was read
 * @param reason required with a reservation and an objection, at most {@value SignOff#LONGEST_REASON} characters
 * @param proposedText the core text that they would want, at most {@value LobbyMessage#LONGEST_TEXT} characters
 * @param receivedBy how the answer came in, required of the team, at most {@value SignOff#LONGEST_RECEIVED_BY} characters
 */
public record NewAnswer(
        int number,
        SignOffPosition position,
        SignOffLevel level,
        @Nullable String reason,
        @Nullable String proposedText,
        @Nullable String receivedBy) {}
