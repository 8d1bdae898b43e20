package nl.noaber.briefings.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.noaber.briefings.Briefing;
import nl.noaber.briefings.BriefingId;
import nl.noaber.briefings.BriefingSection;
import nl.noaber.kernel.sql.Database;

/** Reads whole briefings to change them, and writes them. */
@Singleton
final class BriefingRepository {

    private final Database database;

    BriefingRepository(Database database) {
        this.database = database;
    }

    private record TextRow(BriefingId briefingId, BriefingSection section, String text) {}

    private record ReadingRow(BriefingId briefingId, UUID userId, Instant readAt) {}

    /** The whole of it, whoever may see it. */
    Optional<WholeBriefing> whole(BriefingId id) {
        return database.sql("SELECT")
                .append(BriefingRow.COLUMNS)
                .append("FROM briefing b WHERE b.id = :id")
                .bind("id", id)
                .single(BriefingRow::read)
                .map(row -> new WholeBriefing(row, texts(id)));
    }

    private Map<BriefingSection, String> texts(BriefingId id) {
        return database.sql("SELECT section, text FROM briefing_text WHERE briefing_id = :id ORDER BY section")
                .bind("id", id)
                .map(row -> row.choice("section", BriefingSection.class), row -> row.text("text"));
    }

    /** The whole of it, which nobody else changes until the open transaction ends. */
    Optional<WholeBriefing> locked(BriefingId id) {
        lock(List.of(id.value()));
        return whole(id);
    }

    /** Nobody else changes these until the open transaction ends. */
    void lock(Collection<UUID> ids) {
        database.sql("SELECT id FROM briefing WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
    }

    /** As it is shown, to whom it was shown before. */
    Briefing shown(BriefingId id) {
        return database.sql("SELECT")
                .append(BriefingRow.COLUMNS)
                .append("FROM briefing b WHERE b.id = :id")
                .bind("id", id)
                .single(BriefingRow::shown)
                .orElseThrow();
    }

    /** The edition that was begun to take its place, if there is one. */
    Optional<BriefingRow> next(BriefingId id) {
        return database.sql("SELECT")
                .append(BriefingRow.COLUMNS)
                .append("FROM briefing b WHERE b.follows = :id")
                .bind("id", id)
                .single(BriefingRow::read);
    }

    /**
     * Inserts it, unless its id is there already, or another follows the same edition.
     *
     * @return whether it was inserted
     */
    boolean insertIfAbsent(WholeBriefing briefing, List<StoredPassage> passages) {
        boolean inserted = database.sql("""
            INSERT INTO briefing (id, item_id, recipient_id, audience, edition, follows, reason, version, created_at,
                   created_by, created_by_name, updated_at)
            VALUES (:id, :itemId, :recipientId, :audience, :edition, :follows, :reason, :version, :createdAt,
                   :createdBy, :createdByName, :updatedAt)
            """).bindAll(briefing.row()).insertIfAbsent();
        if (inserted) {
            putTexts(briefing);
            put(passages);
        }
        return inserted;
    }

    void update(WholeBriefing briefing) {
        write(briefing.row());
        database.sql("DELETE FROM briefing_text WHERE briefing_id = :id")
                .bind("id", briefing.row().id())
                .update();
        putTexts(briefing);
    }

    /** What can change of it, but for its texts. */
    void write(BriefingRow row) {
        database.sql("""
            UPDATE briefing
               SET recipient_id = :recipientId, audience = :audience, handed_out_at = :handedOutAt,
                   handed_out_by = :handedOutBy, handed_out_by_name = :handedOutByName, digest = :digest,
                   item_title = :itemTitle, meeting_words = :meetingWords, recipient_words = :recipientWords,
                   version = :version, updated_at = :updatedAt, withdrawn_at = :withdrawnAt
             WHERE id = :id
            """).bindAll(row).update();
    }

    private void putTexts(WholeBriefing briefing) {
        List<TextRow> rows = new ArrayList<>();
        briefing.texts()
                .forEach((section, text) -> rows.add(new TextRow(briefing.row().id(), section, text)));
        database.sql("INSERT INTO briefing_text (briefing_id, section, text) VALUES (:briefingId, :section, :text)")
                .updateEach(rows);
    }

    /** From what it was drafted, in order. */
    List<StoredPassage> passages(BriefingId id) {
        return database.sql("""
            SELECT briefing_id, number, section, text, record_type, record_id, beyond_board
              FROM briefing_passage
             WHERE briefing_id = :id
             ORDER BY number
            """).bind("id", id).list(StoredPassage::read);
    }

    /** Instead of those that are there. */
    void putAgain(BriefingId id, List<StoredPassage> passages) {
        database.sql("DELETE FROM briefing_passage WHERE briefing_id = :id")
                .bind("id", id)
                .update();
        put(passages);
    }

    private void put(List<StoredPassage> passages) {
        database.sql("""
            INSERT INTO briefing_passage (briefing_id, number, section, text, record_type, record_id, beyond_board)
            VALUES (:briefingId, :number, :section, :text, :recordType, :recordId, :beyondBoard)
            """).updateEach(passages);
    }

    /**
     * Notes that somebody read it.
     *
     * @return whether it was not noted yet
     */
    boolean readIfUnread(BriefingId id, UUID user, Instant at) {
        return database.sql("""
            INSERT INTO briefing_reading (briefing_id, user_id, read_at) VALUES (:briefingId, :userId, :readAt)
            """).bindAll(new ReadingRow(id, user, at)).insertIfAbsent();
    }
}
