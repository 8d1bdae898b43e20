package nl.noaber.kernel.sql;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.noaber.kernel.Id;

/**
 * Whom records are shared with, when two organisations turn out to be one: the table beside that of the records, which {@link
 * VisibilityRule} reads.
 */
public final class Audience {

    private final String table;

    private Audience(String table) {
        this.table = table;
    }

    /** That of a table with {@code record_id} and {@code principal_id}. */
    public static Audience of(@CompileTimeConstant String table) {
        return new Audience(table);
    }

    private record Shared(UUID id) {}

    /**
     * Shares with one what was shared with another, in the open transaction.
     *
     * @return whether it was shared with both, by the records that were shared with the one that goes
     */
    public Map<UUID, Boolean> move(Database database, Id absorb, Id keep) {
        Map<UUID, Boolean> shared = new LinkedHashMap<>();
        database.sql("SELECT shared.record_id, other.record_id IS NOT NULL AS too")
                .append(from(" shared"))
                .append("LEFT JOIN")
                .append(sql -> sql.appendWritten(table + " other"))
                .append("""
                    ON other.record_id = shared.record_id AND other.principal_id = :keep
                    WHERE shared.principal_id = :absorb
                    ORDER BY shared.record_id
                    """)
                .bind("absorb", absorb)
                .bind("keep", keep)
                .list(row -> shared.put(row.uuid("record_id"), row.longNumber("too") > 0));
        List<Shared> alone = shared.entrySet().stream()
                .filter(record -> !record.getValue())
                .map(record -> new Shared(record.getKey()))
                .toList();
        database.sql("UPDATE")
                .append(sql -> sql.appendWritten(table))
                .append("SET principal_id = :keep WHERE record_id = :id AND principal_id = :absorb")
                .bind("absorb", absorb)
                .bind("keep", keep)
                .updateEach(alone);
        database.sql("DELETE")
                .append(from(""))
                .append("WHERE principal_id = :absorb")
                .bind("absorb", absorb)
                .update();
        return shared;
    }

    /**
     * Shares these again with the one that went, as long as they still are with the one that stayed, and with that one too
     * where they were.
     *
     * @param alone those that were shared with the one that went alone
     */
    public void putBack(Database database, Id absorb, Id keep, Collection<UUID> records, Collection<UUID> alone) {
        database.sql("INSERT INTO")
                .append(sql -> sql.appendWritten(table))
                .append("(record_id, principal_id) SELECT record_id, :absorb")
                .append(from(""))
                .append("WHERE record_id = :id AND principal_id = :keep")
                .bind("absorb", absorb)
                .bind("keep", keep)
                .updateEach(records.stream().map(Shared::new).toList());
        database.sql("DELETE")
                .append(from(""))
                .append("WHERE record_id = :id AND principal_id = :keep")
                .bind("keep", keep)
                .updateEach(alone.stream().map(Shared::new).toList());
    }

    private Fragment from(String alias) {
        return sql -> sql.appendWritten("FROM " + table + alias);
    }
}
