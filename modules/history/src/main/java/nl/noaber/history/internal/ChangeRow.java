package nl.noaber.history.internal;

import nl.noaber.history.Change;
import nl.noaber.history.ChangeAction;
import nl.noaber.history.ChangeOutcome;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Role;
import nl.noaber.kernel.sql.Row;

/** A line as it is read. */
final class ChangeRow {

    static final String SELECT = """
        SELECT line.id, line.sequence, line.occurred_at, line.actor_id, line.actor_name, line.actor_role, line.origin,
               line.action, line.record_type, line.record_id, line.version, line.fields, line.outcome
          FROM change_log AS line
        """;

    private ChangeRow() {}

    static Change change(Row row) {
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
                false);
    }

    static RecordRef record(Row row) {
        return new RecordRef(row.text("record_type"), row.uuid("record_id"));
    }
}
