package nl.noaber.history.internal;

import java.util.UUID;
import nl.noaber.history.Change;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeOutcome;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.sql.Fragment;
import nl.noaber.kernel.sql.Row;

/** A line as it is read. */
final class ChangeRow {

    /** For what Noaber itself compares and erases. */
    static final String SELECT = """
        SELECT line.id, line.sequence, line.occurred_at, line.actor_id, line.actor_name, line.actor_role, line.origin,
               line.action, line.record_type, line.record_id, line.version, line.fields, line.outcome
          FROM change_log AS line
        """;

    /** For a reader: what was written in confidence stays with who was in it then, whatever became of the record. */
    static final String SEEN = """
        SELECT line.id, line.sequence, line.occurred_at, line.actor_id, line.actor_name, line.actor_role, line.origin,
               line.action, line.record_type, line.record_id, line.version, line.fields, line.outcome,
               line.confidants IS NOT NULL
                   AND line.actor_id <> :reader
                   AND INSTR(line.confidants, HEX(:reader)) = 0 AS closed
          FROM change_log AS line
        """;

    /** Nobody's id. */
    private static final UUID NOBODY = new UUID(-1, -1);

    private ChangeRow() {}

    static Fragment by(Viewer viewer) {
        return sql -> sql.bind("reader", viewer.userId());
    }

    static Fragment byAnybody() {
        return sql -> sql.bind("reader", NOBODY);
    }

    /** Without its words for who was not in its confidence. */
    static Change seen(Row row) {
        return row.flag("closed") ? change(row).withoutWords() : change(row);
    }

    /** With its words, and whether they are for this reader. */
    static Change flagged(Row row) {
        return change(row, row.flag("closed"));
    }

    static Change change(Row row) {
        return change(row, false);
    }

    private static Change change(Row row, boolean closed) {
        return new Change(
                row.uuid("id"),
                row.longNumberOrNull("sequence"),
                row.instant("occurred_at"),
                row.uuid("actor_id"),
                row.text("actor_name"),
                row.choice("actor_role", Role.class),
                row.text("origin"),
                row.choice("action", ChangeAction.class),
                record(row),
                row.numberOrNull("version"),
                FieldsJson.read(row.text("fields")),
                row.choice("outcome", ChangeOutcome.class),
                closed);
    }

    static RecordRef record(Row row) {
        return new RecordRef(row.text("record_type"), row.uuid("record_id"));
    }
}
