package nl.noaber.messages.internal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.messages.LobbyMessage;
import nl.noaber.messages.SignOff;
import nl.noaber.search.SearchIndex;

/** Removes lobby messages for good, when their time is over: what hangs on them first. */
@Singleton
final class RemovingMessages {

    private final Database database;
    private final SearchIndex search;
    private final ChangeLog changeLog;

    RemovingMessages(Database database, SearchIndex search, ChangeLog changeLog) {
        this.database = database;
        this.search = search;
        this.changeLog = changeLog;
    }

    void remove(Viewer viewer, List<UUID> ids, RecordRef because) {
        if (ids.isEmpty()) {
            return;
        }
        List<UUID> signOffs = database.sql("SELECT id FROM sign_off WHERE lobby_message_id IN (:ids)")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
        removeSignOffs(signOffs);
        removeOutcomes(ids);
        removeWordings(ids);
        removeRest(ids);
        List<RecordRef> messages =
                ids.stream().map(id -> new RecordRef(LobbyMessage.TYPE, id)).toList();
        search.remove(messages);
        changeLog.empty(
                viewer,
                Stream.concat(messages.stream(), signOffs.stream().map(id -> new RecordRef(SignOff.TYPE, id)))
                        .toList(),
                because);
    }

    /** One that was merged into another points at it, and so does an answer that was given to it. */
    private void removeSignOffs(List<UUID> signOffs) {
        if (signOffs.isEmpty()) {
            return;
        }
        database.sql("DELETE FROM sign_off_mail WHERE sign_off_id IN (:ids)")
                .bind("ids", signOffs)
                .update();
        database.sql("DELETE FROM sign_off_answer WHERE sign_off_id IN (:ids) OR given_to IN (:ids)")
                .bind("ids", signOffs)
                .update();
        database.sql("UPDATE sign_off SET merged_into = NULL WHERE id IN (:ids)")
                .bind("ids", signOffs)
                .update();
        database.sql("DELETE FROM sign_off WHERE id IN (:ids)")
                .bind("ids", signOffs)
                .update();
    }

    private void removeOutcomes(List<UUID> ids) {
        database.sql("DELETE FROM lobby_message_outcome WHERE lobby_message_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("""
            DELETE FROM parliamentary_vote
             WHERE paper_id IN (SELECT id FROM parliamentary_paper WHERE lobby_message_id IN (:ids))
            """).bind("ids", ids).update();
        database.sql("DELETE FROM parliamentary_paper WHERE lobby_message_id IN (:ids)")
                .bind("ids", ids)
                .update();
    }

    private void removeWordings(List<UUID> ids) {
        database.sql("""
            DELETE FROM lobby_message_ask_wording
             WHERE version_id IN (SELECT id FROM lobby_message_version WHERE lobby_message_id IN (:ids))
            """).bind("ids", ids).update();
        database.sql("""
            DELETE FROM lobby_message_variant
             WHERE version_id IN (SELECT id FROM lobby_message_version WHERE lobby_message_id IN (:ids))
            """).bind("ids", ids).update();
        database.sql("DELETE FROM lobby_message_version WHERE lobby_message_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM lobby_message_ask WHERE lobby_message_id IN (:ids)")
                .bind("ids", ids)
                .update();
    }

    private void removeRest(List<UUID> ids) {
        database.sql("DELETE FROM lobby_message_evidence WHERE lobby_message_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM lobby_message_standing WHERE lobby_message_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM lobby_message_challenge WHERE lobby_message_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM lobby_message_audience WHERE record_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM lobby_message WHERE id IN (:ids)")
                .bind("ids", ids)
                .update();
    }
}
