package nl.noaber.messages.internal;

import java.time.LocalDate;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageEvidence;
import org.jspecify.annotations.Nullable;

/** Evidence of a message. */
record EvidenceRow(
        LobbyMessageId lobbyMessageId,
        int position,
        String text,
        String source,
        @Nullable String address,
        @Nullable LocalDate validUntil) {

    static EvidenceRow of(LobbyMessageId message, int position, MessageEvidence evidence) {
        return new EvidenceRow(
                message, position, evidence.text(), evidence.source(), evidence.address(), evidence.validUntil());
    }

    static MessageEvidence read(Row row) {
        return new MessageEvidence(
                row.text("text"), row.text("source"), row.textOrNull("address"), row.dateOrNull("valid_until"));
    }
}
