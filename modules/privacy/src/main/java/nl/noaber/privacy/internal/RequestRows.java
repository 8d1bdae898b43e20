package nl.noaber.privacy.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Keyset;
import nl.noaber.kernel.sql.Row;
import nl.noaber.privacy.PrivacyRequest;
import nl.noaber.privacy.PrivacyRequestId;
import nl.noaber.privacy.PrivacyRequestKind;
import nl.noaber.privacy.PrivacyRequestOutcome;
import nl.noaber.stakeholders.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads and writes requests. */
@Singleton
final class RequestRows {

    private static final Keyset<LocalDate> FIRST_DUE = Keyset.byDay("privacy-requests", "due_on", "id");

    private static final String SELECT = """
        SELECT id, kind, person_id, received_on, due_on, answered_on, outcome, note, version
          FROM privacy_request
        """;

    private final Database database;

    RequestRows(Database database) {
        this.database = database;
    }

    Map<PrivacyRequestId, PrivacyRequest> byIds(Set<PrivacyRequestId> ids) {
        return database.sql(SELECT)
                .append("WHERE id IN (:ids)")
                .bind("ids", ids)
                .map(row -> row.id("id", PrivacyRequestId::new), RequestRows::read);
    }

    Optional<PrivacyRequest> locked(PrivacyRequestId id) {
        return database.sql(SELECT)
                .append("WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .single(RequestRows::read);
    }

    Optional<UUID> creator(PrivacyRequestId id) {
        return database.sql("SELECT created_by FROM privacy_request WHERE id = :id")
                .bind("id", id)
                .single(row -> row.uuid("created_by"));
    }

    Page<PrivacyRequest> page(boolean open, PageRequest page) {
        List<PrivacyRequest> found = database.sql(SELECT)
                .append("WHERE open = :open")
                .bind("open", open)
                .append(FIRST_DUE.slice(page))
                .list(RequestRows::read);
        return Page.of(found, page, RequestRows::place);
    }

    long count(boolean open) {
        return database.sql("SELECT COUNT(*) FROM privacy_request WHERE open = :open")
                .bind("open", open)
                .count();
    }

    private static Cursor place(PrivacyRequest request) {
        return FIRST_DUE.cursor(request.dueOn(), request.id().value());
    }

    boolean insert(Viewer viewer, PrivacyRequest request, Instant now) {
        return database.sql("""
            INSERT INTO privacy_request (id, kind, person_id, received_on, due_on, note, version, created_at,
                                         created_by, created_by_name, updated_at, open)
            VALUES (:id, :kind, :person, :receivedOn, :dueOn, :note, :version, :now, :createdBy, :createdByName, :now,
                    TRUE)
            """)
                .bindAll(request)
                .bind("now", now)
                .bind("createdBy", viewer.userId())
                .bind("createdByName", viewer.name())
                .insertIfAbsent();
    }

    void update(PrivacyRequest request, Instant now) {
        database.sql("""
            UPDATE privacy_request
               SET answered_on = :answeredOn, outcome = :outcome, note = :note, version = :version, updated_at = :now,
                   open = :isOpen
             WHERE id = :id
            """)
                .bindAll(request)
                .bind("isOpen", request.open())
                .bind("now", now)
                .update();
    }

    private static PrivacyRequest read(Row row) {
        return new PrivacyRequest(
                row.id("id", PrivacyRequestId::new),
                row.choice("kind", PrivacyRequestKind.class),
                row.id("person_id", PersonId::new),
                row.date("received_on"),
                row.date("due_on"),
                row.dateOrNull("answered_on"),
                outcome(row),
                row.textOrNull("note"),
                row.number("version"));
    }

    private static @Nullable PrivacyRequestOutcome outcome(Row row) {
        return row.choiceOrNull("outcome", PrivacyRequestOutcome.class);
    }
}
