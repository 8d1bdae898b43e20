package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Sql;

/** The texts of this module in which somebody else's record names a person. */
@Singleton
final class NamedStakeholders {

    private final Database database;

    NamedStakeholders(Database database) {
        this.database = database;
    }

    /** Where a text stands; each a column of its own. */
    enum Place {
        PERSON_NOTE("Person", "note") {
            @Override
            Sql find(Database database) {
                return database.sql("SELECT id, note AS text FROM person WHERE id NOT IN (:ids) AND (FALSE");
            }

            @Override
            Sql update(Database database) {
                return database.sql("UPDATE person SET note = :text, version = version + 1 WHERE id = :id");
            }
        },
        ORGANISATION_DESCRIPTION("Organisation", "description") {
            @Override
            Sql find(Database database) {
                return database.sql(
                        "SELECT id, description AS text FROM organisation WHERE id NOT IN (:ids) AND (FALSE");
            }

            @Override
            Sql update(Database database) {
                return database.sql(
                        "UPDATE organisation SET description = :text, version = version + 1 WHERE id = :id");
            }
        },
        ASSESSMENT_NOTE("Assessment", "note") {
            @Override
            Sql find(Database database) {
                return database.sql(
                        "SELECT id, note AS text FROM assessment WHERE stakeholder_id NOT IN (:ids) AND (FALSE");
            }

            @Override
            Sql update(Database database) {
                return database.sql("UPDATE assessment SET note = :text, version = version + 1 WHERE id = :id");
            }
        },
        RELATION_NOTE("Relation", "note") {
            @Override
            Sql find(Database database) {
                return database.sql("""
                    SELECT id, note AS text FROM relation
                     WHERE from_id NOT IN (:ids) AND to_id NOT IN (:ids) AND (FALSE
                    """);
            }

            @Override
            Sql update(Database database) {
                return database.sql("UPDATE relation SET note = :text, version = version + 1 WHERE id = :id");
            }
        },
        /** What a merge of others keeps so that it can be undone. */
        MERGE_DETAIL("Merge", "detail") {
            @Override
            Sql find(Database database) {
                return database.sql("SELECT merge_id AS id, detail AS text FROM merge_move"
                        + " WHERE merge_id NOT IN (:ids) AND sort = 'fields' AND (FALSE");
            }

            @Override
            Sql update(Database database) {
                return database.sql("UPDATE merge_move SET detail = :text WHERE merge_id = :id AND detail = :before");
            }
        };

        private final String type;
        private final String field;

        Place(String type, String field) {
            this.type = type;
            this.field = field;
        }

        abstract Sql find(Database database);

        abstract Sql update(Database database);
    }

    /** A text of somebody else's record that has something like the name in it. */
    record Named(Place place, UUID id, String text) {

        RecordRef ref() {
            return new RecordRef(place.type, id);
        }

        String field() {
            return place.field;
        }
    }

    private record Text(UUID id, String before, String text) {}

    /** Candidates: whether a text really names the subject is told by the subject's names. */
    List<Named> like(Subject subject) {
        List<Named> found = new ArrayList<>();
        for (Place place : Place.values()) {
            found.addAll(place.find(database)
                    .append(sql -> columns(sql, place, subject))
                    .bind("ids", subject.ids())
                    .list(row -> new Named(place, row.uuid("id"), row.text("text"))));
        }
        return found;
    }

    private static void columns(Sql sql, Place place, Subject subject) {
        switch (place) {
            case ORGANISATION_DESCRIPTION ->
                sql.appendEach(
                        "OR description LIKE :like ESCAPE '!'",
                        "like",
                        subject.names().patterns());
            case MERGE_DETAIL ->
                sql.appendEach(
                        "OR detail LIKE :like ESCAPE '!'",
                        "like",
                        subject.names().patterns());
            case PERSON_NOTE, ASSESSMENT_NOTE, RELATION_NOTE ->
                sql.appendEach(
                        "OR note LIKE :like ESCAPE '!'", "like", subject.names().patterns());
        }
        sql.append(")");
    }

    /** The texts without the name; gives those that changed. */
    List<Named> erase(Erasing erasing) {
        List<Named> changed = like(erasing.subject()).stream()
                .filter(named -> !erasing.of(named.ref(), named.text()).equals(named.text()))
                .toList();
        for (Place place : Place.values()) {
            List<Text> texts = changed.stream()
                    .filter(named -> named.place() == place)
                    .map(named -> new Text(named.id(), named.text(), erasing.of(named.ref(), named.text())))
                    .toList();
            if (!texts.isEmpty()) {
                place.update(database).updateEach(texts);
            }
        }
        return changed;
    }
}
