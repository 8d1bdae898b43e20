package nl.noaber.messages;

import java.time.Instant;

/**
 * A motion, an amendment, written questions or a commitment of the cabinet about a message.
 *
 * @param recordedBy the user's name at that time
 * @param version counts its changes, from 1
 */
public record ParliamentaryPaper(
        ParliamentaryPaperId id,
        LobbyMessageId messageId,
        PaperDetails details,
        Instant recordedAt,
        String recordedBy,
        int version) {

    /** The name of this type in the GraphQL schema. */
    public static final String TYPE = "ParliamentaryPaper";
}
