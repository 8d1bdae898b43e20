package nl.noaber.disclosure.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.noaber.access.UserId;
import nl.noaber.disclosure.DisclosureFile;
import nl.noaber.disclosure.DisclosureFileId;
import nl.noaber.kernel.Ids;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.page.Cursor;
import nl.noaber.kernel.page.InvalidCursorException;
import nl.noaber.kernel.page.Page;
import nl.noaber.kernel.page.PageRequest;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Fragment;

/** Reads and writes files. */
@Singleton
final class FileRepository {

    private static final String ORDER = "disclosure.files";

    private static final String SELECT = """
        SELECT f.id, f.title, f.reference, f.received_on, f.challenge_id, f.lobby_message_id, f.organisation_id, f.from_day, f.until_day,
               f.state, f.total, f.done, f.place, f.collected, f.stopped_at, f.restricted, f.recalled, f.acting_user, f.attempts,
               f.expires_at, f.version, f.created_at, f.created_by, f.created_by_name,
               f.kept_by, f.kept_by_name, f.closed_at, f.closed_by, f.closed_by_name, f.withdrawn_at
          FROM disclosure_file f
        """;

    private final Database database;

    FileRepository(Database database) {
        this.database = database;
    }

    Map<DisclosureFileId, DisclosureFile> byIds(Viewer viewer, Set<DisclosureFileId> ids) {
        return database.sql(SELECT)
                .append("WHERE f.id IN (:ids)")
                .bind("ids", ids)
                .append(FileSight.of(viewer))
                .map(
                        row -> row.id("id", DisclosureFileId::new),
                        row -> FileRow.read(row).shown());
    }

    /** Those with a confidential record in them, that another keeps; withdrawn ones included. */
    Set<UUID> restrictedToOthers(Viewer viewer, Set<UUID> ids) {
        return Set.copyOf(database.sql("""
            SELECT f.id
              FROM disclosure_file f
             WHERE f.id IN (:ids)
               AND f.restricted
               AND COALESCE(f.kept_by, f.created_by) <> :viewer
            """)
                .bind("ids", ids)
                .bind("viewer", viewer.userId())
                .list(row -> row.uuid("id")));
    }

    Page<DisclosureFile> list(Viewer viewer, PageRequest page) {
        return list(listed(viewer), page);
    }

    private static Fragment listed(Viewer viewer) {
        return sql -> sql.append("WHERE f.withdrawn_at IS NULL").append(FileSight.of(viewer));
    }

    /** Who keeps a file with a confidential record in it. */
    Set<UserId> keepersOfRestricted() {
        return Set.copyOf(database.sql("""
            SELECT DISTINCT COALESCE(f.kept_by, f.created_by) AS keeper
              FROM disclosure_file f
             WHERE f.restricted
            """).list(row -> row.id("keeper", UserId::new)));
    }

    /** Those with a confidential record in them that one of these keeps, withdrawn ones included; whoever may see them. */
    Page<DisclosureFile> restrictedOf(Set<UserId> keepers, PageRequest page) {
        return list(restricted(keepers), page);
    }

    long countRestrictedOf(Set<UserId> keepers) {
        return database.sql("SELECT COUNT(*) FROM disclosure_file f")
                .append(restricted(keepers))
                .count();
    }

    private static Fragment restricted(Set<UserId> keepers) {
        return sql -> sql.append("WHERE f.restricted AND COALESCE(f.kept_by, f.created_by) IN (:keepers)")
                .bind("keepers", keepers);
    }

    private Page<DisclosureFile> list(Fragment which, PageRequest page) {
        List<DisclosureFile> found = database.sql(SELECT)
                .append(which)
                .append(beyond(page))
                .append(
                        page.isBackwards()
                                ? "ORDER BY f.created_at, f.id LIMIT :size"
                                : "ORDER BY f.created_at DESC, f.id DESC LIMIT :size")
                .bind("size", page.size() + 1)
                .list(row -> FileRow.read(row).shown());
        return Page.of(found, page, FileRepository::cursor);
    }

    private static Cursor cursor(DisclosureFile file) {
        return new Cursor(
                ORDER, List.of(file.createdAt().toString(), file.id().value().toString()));
    }

    private static Fragment beyond(PageRequest page) {
        if (page.cursor() == null) {
            return Fragment.NOTHING;
        }
        Cursor cursor = Cursor.decode(page.cursor(), ORDER, 2).orElseThrow(InvalidCursorException::new);
        UUID id = Ids.parse(cursor.value(1)).orElseThrow(InvalidCursorException::new);
        return sql -> sql.append(
                        page.isBackwards()
                                ? "AND (f.created_at > :place OR (f.created_at = :place AND f.id > :placeId))"
                                : "AND (f.created_at < :place OR (f.created_at = :place AND f.id < :placeId))")
                .bind("place", Instant.parse(cursor.value(0)))
                .bind("placeId", id);
    }

    long count(Viewer viewer) {
        return database.sql("SELECT COUNT(*) FROM disclosure_file f")
                .append(listed(viewer))
                .count();
    }

    /** Whoever may see it. */
    Optional<FileRow> byId(DisclosureFileId id) {
        return database.sql(SELECT).append("WHERE f.id = :id").bind("id", id).single(FileRow::read);
    }

    /** One that the viewer may see, which nobody else changes until the open transaction ends. */
    Optional<FileRow> locked(Viewer viewer, DisclosureFileId id) {
        return database.sql(SELECT)
                .append("WHERE f.id = :id")
                .bind("id", id)
                .append(FileSight.of(viewer))
                .append("FOR UPDATE")
                .single(FileRow::read);
    }

    /** The same, whoever may see it. */
    Optional<FileRow> locked(DisclosureFileId id) {
        return database.sql(SELECT)
                .append("WHERE f.id = :id FOR UPDATE")
                .bind("id", id)
                .single(FileRow::read);
    }

    boolean insertIfAbsent(FileRow row) {
        return database.sql("""
            INSERT INTO disclosure_file (id, title, reference, received_on, challenge_id, lobby_message_id, organisation_id, from_day,
                   until_day, state, total, done, place, collected, stopped_at, restricted, recalled, acting_user, attempts, expires_at,
                   version, created_at, created_by, created_by_name, kept_by, kept_by_name,
                   closed_at, closed_by, closed_by_name, withdrawn_at)
            VALUES (:id, :title, :reference, :receivedOn, :challengeId, :lobbyMessageId, :organisationId, :fromDay,
                   :untilDay, :state, :total, :done, :place, :collected, :stoppedAt, :restricted, :recalled, :actingUser, :attempts, :expiresAt,
                   :version, :createdAt, :createdBy, :createdByName, :keptBy, :keptByName,
                   :closedAt, :closedBy, :closedByName, :withdrawnAt)
            """).bindAll(row).insertIfAbsent();
    }

    /** What users change of it; the work that was going on is nobody's any more. */
    void update(FileRow row) {
        database.sql("""
            UPDATE disclosure_file
               SET state = :state, done = :done, place = :place, stopped_at = :stoppedAt, acting_user = :actingUser,
                   attempts = :attempts, expires_at = :expiresAt, recalled = :recalled, version = :version, withdrawn_at = :withdrawnAt,
                   kept_by = :keptBy, kept_by_name = :keptByName, closed_at = :closedAt, closed_by = :closedBy,
                   closed_by_name = :closedByName,
                   leased_by = NULL, leased_until = NULL
             WHERE id = :id
            """).bindAll(row).update();
    }

    /** Something in it was corrected: what was made of it is out of date. */
    void corrected(DisclosureFileId id) {
        database.sql("""
            UPDATE disclosure_file
               SET state = IF(state = 'READY', 'PREVIEW', state), stopped_at = NULL, expires_at = NULL
             WHERE id = :id
            """).bind("id", id).update();
    }

    /** What was made of it is taken back. */
    void recalled(DisclosureFileId id) {
        database.sql("""
            UPDATE disclosure_file
               SET state = 'PREVIEW', recalled = TRUE, expires_at = NULL
             WHERE id = :id AND state = 'READY'
            """).bind("id", id).update();
    }

    /** Files of which the documents can be fetched. */
    List<DisclosureFileId> ready() {
        return database.sql("SELECT id FROM disclosure_file WHERE state = 'READY' AND withdrawn_at IS NULL ORDER BY id")
                .list(row -> row.id("id", DisclosureFileId::new));
    }

    /** Files of which the documents may be fetched no more. */
    List<DisclosureFileId> expired(Instant now) {
        return database.sql("SELECT id FROM disclosure_file WHERE state = 'READY' AND expires_at < :now LIMIT 100")
                .bind("now", now)
                .list(row -> row.id("id", DisclosureFileId::new));
    }
}
