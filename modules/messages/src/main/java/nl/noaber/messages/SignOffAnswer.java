package nl.noaber.messages;

import java.time.Instant;
import nl.noaber.kernel.Visibility;

/**
 * An organisation's answer to one version, without its words; see {@link AnswerWords}. It never changes.
 *
 * @param visibility of its message
 * @param number of the version that it answers
 * @param stale whether it is about a version that was replaced by one that says something else
 */
public record SignOffAnswer(
        SignOffAnswerId id,
        SignOffId signOffId,
        LobbyMessageId messageId,
        Visibility visibility,
        int number,
        SignOffPosition position,
        SignOffLevel level,
        SignOffChannel channel,
        Instant answeredAt,
        boolean stale) {

    /** The name of this type in the GraphQL schema. */
    public static final String TYPE = "SignOffAnswer";
}
