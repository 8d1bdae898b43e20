package nl.noaber.messages;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote with an answer.
 *
 * @param answeredBy who gave it, by the name of that time
 * @param reason the reservation or the objection
 * @param proposedText the core text that they would want, in Markdown
 * @param receivedBy how the team heard it, when the team recorded it
 * @param takenOverIn the number of the version that took the proposal over
 */
public record AnswerWords(
        String answeredBy,
        @Nullable String reason,
        @Nullable String proposedText,
        @Nullable String receivedBy,
        @Nullable Integer takenOverIn) {}
