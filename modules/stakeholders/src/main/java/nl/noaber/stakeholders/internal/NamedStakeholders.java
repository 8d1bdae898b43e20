package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.personal.Erasing;
import nl.noaber.kernel.personal.Subject;
import nl.noaber.kernel.sql.Database;

/** The texts of this module in which somebody else's record names a person. */
@Singleton
final class NamedStakeholders {

    private final Database database;

    NamedStakeholders(Database database) {
        this.database = database;
    }

    /**
     * A text of somebody else's record that has something like the name in it.
     *
     * @param key tells it from the other texts of this place in the record; empty where there is one
     */
    record Named(NamingColumn column, UUID id, String key, String text) {

        RecordRef ref() {
            return new RecordRef(column.type(), id);
        }

        String field() {
            return column.field();
        }
    }

    /** What a text is to be; the sort name of a name goes with it. */
    private record Text(UUID id, String key, String before, String text, String sortName) {}

    /** Candidates: whether a text really names the subject is told by the subject's names. */
    List<Named> like(Subject subject) {
        List<Named> found = new ArrayList<>();
        for (NamingColumn column : NamingColumn.values()) {
            found.addAll(column.texts(database)
                    .append("FALSE")
                    .appendEach(
                            "OR named.text LIKE :like ESCAPE '!'",
                            "like",
                            subject.names().patterns())
                    .bind("ids", subject.ids())
                    .list(row -> new Named(column, row.uuid("id"), row.text("text_key"), row.text("text"))));
        }
        return found;
    }

    /** The texts without the name; gives those that changed. */
    List<Named> erase(Erasing erasing) {
        List<Named> changed = like(erasing.subject()).stream()
                .filter(named -> !erasing.of(named.ref(), named.text()).equals(named.text()))
                .toList();
        for (NamingColumn column : NamingColumn.values()) {
            List<Text> texts = changed.stream()
                    .filter(named -> named.column() == column)
                    .map(named -> without(erasing, named))
                    .toList();
            if (!texts.isEmpty()) {
                column.update(database).updateEach(texts);
            }
        }
        return changed;
    }

    private static Text without(Erasing erasing, Named named) {
        String text = erasing.of(named.ref(), named.text());
        String distinct = named.column().isList()
                ? String.join("\n", text.lines().distinct().toList())
                : text;
        return new Text(named.id(), named.key(), named.text(), distinct, PlainText.of(distinct));
    }
}
