package nl.noaber.messages.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.PaperDetails;
import nl.noaber.messages.ParliamentaryPaper;
import nl.noaber.messages.ParliamentaryPaperId;
import nl.noaber.messages.ParliamentaryPaperKind;
import nl.noaber.messages.ParliamentaryVote;
import org.jspecify.annotations.Nullable;

/** A paper of Parliament as its table has it; its votes have a table of their own. */
record PaperRow(
        ParliamentaryPaperId id,
        LobbyMessageId lobbyMessageId,
        ParliamentaryPaperKind kind,
        @Nullable String number,
        String subject,
        @Nullable String status,
        @Nullable String cabinetAppreciation,
        @Nullable LocalDate datedOn,
        @Nullable String address,
        int version,
        Instant recordedAt,
        UUID recordedBy,
        String recordedByName) {

    static final String COLUMNS = """
        p.id, p.lobby_message_id, p.kind, p.number, p.subject, p.status, p.cabinet_appreciation, p.dated_on, p.address,
               p.version, p.recorded_at, p.recorded_by, p.recorded_by_name
        """;

    static PaperRow of(
            Viewer viewer,
            ParliamentaryPaperId id,
            LobbyMessageId message,
            PaperDetails details,
            int version,
            Instant now) {
        return new PaperRow(
                id,
                message,
                details.kind(),
                details.number(),
                details.subject(),
                details.status(),
                details.cabinetAppreciation(),
                details.date(),
                details.address(),
                version,
                now,
                viewer.userId(),
                viewer.name());
    }

    static PaperRow read(Row row) {
        return new PaperRow(
                row.id("id", ParliamentaryPaperId::new),
                row.id("lobby_message_id", LobbyMessageId::new),
                row.choice("kind", ParliamentaryPaperKind.class),
                row.textOrNull("number"),
                row.text("subject"),
                row.textOrNull("status"),
                row.textOrNull("cabinet_appreciation"),
                row.dateOrNull("dated_on"),
                row.textOrNull("address"),
                row.number("version"),
                row.instant("recorded_at"),
                row.uuid("recorded_by"),
                row.text("recorded_by_name"));
    }

    ParliamentaryPaper shown(List<ParliamentaryVote> votes) {
        return new ParliamentaryPaper(
                id,
                lobbyMessageId,
                new PaperDetails(kind, number, subject, status, cabinetAppreciation, datedOn, address, votes),
                recordedAt,
                recordedByName,
                version);
    }
}
