package nl.noaber.messages;

import nl.noaber.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A personal link of ours.
 *
 * @param invitation what it is for; null when it does not work any more
 * @param refusal why it does not; null when it does
 */
public record SignOffLink(
        @Nullable SignOffInvitation invitation, @Nullable Problem refusal) {}
