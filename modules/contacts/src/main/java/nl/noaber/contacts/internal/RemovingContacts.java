package nl.noaber.contacts.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.noaber.contacts.Commitment;
import nl.noaber.contacts.ContactMoment;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Database;
import nl.noaber.search.SearchIndex;

/** Removes contact moments and commitments for good, when their time is over: what hangs on them first. */
@Singleton
final class RemovingContacts {

    private final Database database;
    private final Tally tally;
    private final DeliveryRepository deliveries;
    private final OutcomeDeliveryRepository outcomes;
    private final SearchIndex search;
    private final ChangeLog changeLog;

    RemovingContacts(
            Database database,
            Tally tally,
            DeliveryRepository deliveries,
            OutcomeDeliveryRepository outcomes,
            SearchIndex search,
            ChangeLog changeLog) {
        this.database = database;
        this.tally = tally;
        this.deliveries = deliveries;
        this.outcomes = outcomes;
        this.search = search;
        this.changeLog = changeLog;
    }

    void moments(Viewer viewer, List<UUID> ids, RecordRef because) {
        if (ids.isEmpty()) {
            return;
        }
        commitments(
                viewer,
                database.sql("SELECT id FROM commitment WHERE contact_moment_id IN (:ids)")
                        .bind("ids", ids)
                        .list(row -> row.uuid("id")),
                because);
        tally.takeAway(ids);
        outcomes.forget(ids);
        deliveries.remove(ids);
        database.sql("DELETE FROM contact_moment_participant WHERE contact_moment_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM contact_moment_challenge WHERE contact_moment_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM contact_moment_audience WHERE record_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM contact_moment_beyond_search WHERE contact_moment_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM contact_moment_with_number WHERE contact_moment_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM contact_moment WHERE id IN (:ids)")
                .bind("ids", ids)
                .update();
        forget(viewer, ContactMoment.TYPE, ids, because);
    }

    void commitments(Viewer viewer, List<UUID> ids, RecordRef because) {
        if (ids.isEmpty()) {
            return;
        }
        database.sql("DELETE FROM commitment_challenge WHERE commitment_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM commitment_audience WHERE record_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM commitment WHERE id IN (:ids)")
                .bind("ids", ids)
                .update();
        forget(viewer, Commitment.TYPE, ids, because);
    }

    private void forget(Viewer viewer, String type, List<UUID> ids, RecordRef because) {
        List<RecordRef> records = new ArrayList<>();
        ids.forEach(id -> records.add(new RecordRef(type, id)));
        search.remove(records);
        changeLog.empty(viewer, records, because);
    }
}
