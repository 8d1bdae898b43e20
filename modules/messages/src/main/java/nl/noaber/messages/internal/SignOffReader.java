package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.Visibility;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;
import nl.noaber.messages.LobbyMessageId;
import nl.noaber.messages.SignOff;
import nl.noaber.messages.SignOffAnswer;
import nl.noaber.messages.SignOffId;
import nl.noaber.messages.SignOffStatus;
import nl.noaber.stakeholders.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Reads sign-offs, as the viewer may see them. */
@Singleton
final class SignOffReader {

    /** Put to others now; see {@link MessageRow#isAsked}. */
    private static final String COLUMNS = """
        SELECT s.id, s.lobby_message_id, m.visibility, s.organisation_id, s.deadline, s.email, s.status, s.withdrawn_at,
               s.version,
               m.scope = 'JOINT' AND m.state NOT IN ('DRAFT', 'ACHIEVED', 'RETIRED') AND m.withdrawn_at IS NULL AS open,
        """;

    private static final Keyset<LocalDate> BY_DEADLINE = Keyset.byDay("messages.openSignOffs", "s.deadline", "s.id");

    private final Database database;

    SignOffReader(Database database) {
        this.database = database;
    }

    Map<SignOffId, SignOff> byIds(Viewer viewer, Set<SignOffId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.sql(COLUMNS)
                .append(Sight.isOwn(viewer))
                .append(LastAnswer.COLUMNS)
                .append("FROM sign_off s JOIN lobby_message m ON m.id = s.lobby_message_id WHERE s.id IN (:ids)")
                .bind("ids", ids)
                .append(Sight.ofSignOffs(viewer))
                .map(row -> row.id("id", SignOffId::new), row -> signOff(viewer, row));
    }

    Map<LobbyMessageId, List<SignOff>> of(Viewer viewer, Set<LobbyMessageId> messages) {
        return of(viewer, messages, Fragment.NOTHING);
    }

    /** Without those that were withdrawn. */
    Map<LobbyMessageId, List<SignOff>> asked(Viewer viewer, Set<LobbyMessageId> messages) {
        return of(viewer, messages, sql -> sql.append("AND s.withdrawn_at IS NULL"));
    }

    private Map<LobbyMessageId, List<SignOff>> of(Viewer viewer, Set<LobbyMessageId> messages, Fragment condition) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        return database.sql(COLUMNS)
                .append(Sight.isOwn(viewer))
                .append(LastAnswer.COLUMNS)
                .append("""
                      FROM lobby_message m
                      JOIN sign_off s ON s.lobby_message_id = m.id
                     WHERE m.id IN (:messages)
                    """)
                .bind("messages", messages)
                .append(Sight.ofSignOffs(viewer))
                .append(condition)
                .group(row -> row.id("lobby_message_id", LobbyMessageId::new), row -> signOff(viewer, row));
    }

    Page<SignOff> open(Viewer viewer, PageRequest page) {
        List<SignOff> found = database.sql(COLUMNS)
                .append(Sight.isOwn(viewer))
                .append(LastAnswer.COLUMNS)
                .append(waiting(viewer))
                .append(BY_DEADLINE.slice(page))
                .list(row -> signOff(viewer, row));
        return Page.of(
                found,
                page,
                signOff -> BY_DEADLINE.cursor(signOff.deadline(), signOff.id().value()));
    }

    long countOpen(Viewer viewer) {
        return database.sql("SELECT COUNT(*)").append(waiting(viewer)).count();
    }

    private static Fragment waiting(Viewer viewer) {
        return sql -> {
            sql.append("""
                  FROM sign_off s
                  JOIN lobby_message m ON m.id = s.lobby_message_id
                 WHERE s.status IN ('OPEN', 'STALE')
                   AND s.withdrawn_at IS NULL
                   AND m.scope = 'JOINT'
                   AND m.state NOT IN ('DRAFT', 'ACHIEVED', 'RETIRED')
                   AND m.withdrawn_at IS NULL
                """).append(Sight.ofSignOffs(viewer));
            if (!viewer.isTeam()) {
                sql.append("AND").append(Sight.own(viewer));
            }
        };
    }

    private static SignOff signOff(Viewer viewer, Row row) {
        SignOffId id = row.id("id", SignOffId::new);
        LobbyMessageId message = row.id("lobby_message_id", LobbyMessageId::new);
        Visibility visibility = row.choice("visibility", Visibility.class);
        return new SignOff(
                id,
                message,
                visibility,
                row.flag("open"),
                row.id("organisation_id", OrganisationId::new),
                row.flag("own"),
                row.date("deadline"),
                row.choice("status", SignOffStatus.class),
                answer(id, message, visibility, LastAnswer.read(row)),
                viewer.isTeam() ? row.textOrNull("email") : null,
                row.instantOrNull("withdrawn_at") != null,
                row.number("version"));
    }

    private static @Nullable SignOffAnswer answer(
            SignOffId id, LobbyMessageId message, Visibility visibility, @Nullable LastAnswer last) {
        return last == null
                ? null
                : new SignOffAnswer(
                        last.id(),
                        id,
                        message,
                        visibility,
                        last.number(),
                        last.position(),
                        last.level(),
                        last.channel(),
                        last.answeredAt(),
                        last.stale());
    }
}
