package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.noaber.history.ChangeLog;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.Names;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;
import nl.noaber.search.SearchIndex;

/** Removes persons for good, with the records that went into them: what hangs on them first. */
@Singleton
final class RemovingPersons {

    private final Database database;
    private final StakeholderPersonalRecords records;
    private final FormerPersonNames former;
    private final SearchIndex search;
    private final ChangeLog changeLog;

    RemovingPersons(
            Database database,
            StakeholderPersonalRecords records,
            FormerPersonNames former,
            SearchIndex search,
            ChangeLog changeLog) {
        this.former = former;
        this.database = database;
        this.records = records;
        this.search = search;
        this.changeLog = changeLog;
    }

    void remove(Viewer viewer, List<UUID> persons, RecordRef because) {
        if (persons.isEmpty()) {
            return;
        }
        List<UUID> absorbed = database.sql("SELECT id FROM stakeholder WHERE merged_into IN (:ids) FOR UPDATE")
                .bind("ids", persons)
                .list(row -> row.uuid("id"));
        Set<UUID> all = new HashSet<>(persons);
        all.addAll(absorbed);
        Set<RecordRef> own = records.own(new Subject(persons.getFirst(), all, Names.NONE));
        removeMerges(all);
        removeWhatIsToldOfThem(all);
        removeWhatFindsThem(all);
        database.sql("DELETE FROM person WHERE id IN (:ids)").bind("ids", all).update();
        removeStakeholders(absorbed);
        removeStakeholders(persons);
        search.remove(own);
        changeLog.empty(viewer, own, because);
    }

    private void removeMerges(Set<UUID> ids) {
        database.sql("""
            DELETE FROM merge_move
             WHERE merge_id IN (SELECT id FROM stakeholder_merge WHERE keep_id IN (:ids) OR absorbed_id IN (:ids))
            """).bind("ids", ids).update();
        database.sql("DELETE FROM stakeholder_merge WHERE keep_id IN (:ids) OR absorbed_id IN (:ids)")
                .bind("ids", ids)
                .update();
    }

    private void removeWhatIsToldOfThem(Set<UUID> ids) {
        database.sql("DELETE FROM tenure WHERE person_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM assessment WHERE stakeholder_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM relation WHERE from_id IN (:ids) OR to_id IN (:ids)")
                .bind("ids", ids)
                .update();
    }

    private void removeWhatFindsThem(Set<UUID> ids) {
        former.remove(ids);
        database.sql("DELETE FROM duplicate_dismissal WHERE first_id IN (:ids) OR second_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM stakeholder_word WHERE stakeholder_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM stakeholder_tag WHERE stakeholder_id IN (:ids)")
                .bind("ids", ids)
                .update();
        database.sql("DELETE FROM match_key WHERE stakeholder_id IN (:ids)")
                .bind("ids", ids)
                .update();
    }

    private void removeStakeholders(List<UUID> ids) {
        database.sql("DELETE FROM stakeholder WHERE id IN (:ids)")
                .bind("ids", ids)
                .update();
    }
}
