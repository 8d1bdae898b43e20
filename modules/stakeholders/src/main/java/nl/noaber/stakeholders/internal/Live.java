package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.stakeholders.StakeholderId;
import nl.noaber.stakeholders.StakeholderType;
import org.jspecify.annotations.Nullable;

/** Whether stakeholders are live, in their own row and in the one that organisations and persons share. */
@Singleton
final class Live {

    private static final String INSERT =
            "INSERT INTO stakeholder (id, type, live, created_at) VALUES (:id, :type, TRUE, :now)";

    private final Database database;

    Live(Database database) {
        this.database = database;
    }

    private record NewRow(StakeholderId id, StakeholderType type) {}

    /** False when the id was there already. */
    boolean insert(StakeholderId id, Instant now) {
        return database.sql(INSERT)
                .bindAll(new NewRow(id, id.type()))
                .bind("now", now)
                .insertIfAbsent();
    }

    void insertAll(Collection<? extends StakeholderId> ids, Instant now) {
        List<NewRow> rows = ids.stream().map(id -> new NewRow(id, id.type())).toList();
        database.sql(INSERT).bind("now", now).updateEach(rows);
    }

    void withdraw(StakeholderId id, Instant now) {
        mark(id, now, now);
    }

    void restore(StakeholderId id, Instant now) {
        mark(id, null, now);
    }

    private void mark(StakeholderId id, @Nullable Instant withdrawn, Instant now) {
        database.sql("UPDATE stakeholder SET live = :live WHERE id = :id")
                .bind("live", withdrawn == null)
                .bind("id", id)
                .update();
        table(id).bind("withdrawn", withdrawn).bind("now", now).bind("id", id).update();
    }

    private Sql table(StakeholderId id) {
        return switch (id.type()) {
            case ORGANISATION -> database.sql("""
                UPDATE organisation SET withdrawn_at = :withdrawn, updated_at = :now, version = version + 1
                 WHERE id = :id
                """);
            case PERSON -> database.sql("""
                UPDATE person SET withdrawn_at = :withdrawn, updated_at = :now, version = version + 1
                 WHERE id = :id
                """);
        };
    }
}
