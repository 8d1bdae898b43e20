package nl.noaber.messages.internal;

import java.time.Instant;
import java.util.UUID;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.DisclosureClass;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.MessageChange;
import nl.noaber.messages.MessageVersionId;
import org.jspecify.annotations.Nullable;

/**
 * A version as its own table has it.
 *
 * @param disclosureGrounds their names, see {@link Disclosure#stored}
 */
record VersionRow(
        MessageVersionId id,
        LobbyMessageId lobbyMessageId,
        int number,
        String title,
        String text,
        MessageChange nature,
        @Nullable String note,
        @Nullable Integer restoredFrom,
        Instant madeAt,
        UUID madeBy,
        String madeByName,
        DisclosureClass disclosureClass,
        String disclosureGrounds) {

    /** Of what the message says now. */
    static VersionRow of(Viewer maker, WholeMessage message, Reason reason) {
        MessageRow row = message.row();
        return new VersionRow(
                new MessageVersionId(Ids.next()),
                row.id(),
                row.number(),
                row.title(),
                message.text(),
                reason.change(),
                reason.note(),
                reason.restoredFrom(),
                row.updatedAt(),
                maker.userId(),
                maker.name(),
                message.disclosure().disclosureClass(),
                Disclosure.stored(message.disclosure().grounds()));
    }
}
