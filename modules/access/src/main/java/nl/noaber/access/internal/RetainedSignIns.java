package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.noaber.access.ApiToken;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.Viewer;
import nl.noaber.kernel.personal.RetainedRecords;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Sql;
import nl.noaber.kernel.time.DutchTime;

/**
 * What once let users in. The last session of each user stays: it tells when the rights were last used. Links go by
 * themselves as soon as they were used or ended.
 */
@Singleton
final class RetainedSignIns implements RetainedRecords {

    private final Database database;

    RetainedSignIns(Database database) {
        this.database = database;
    }

    private enum Kind {
        /** From when it ended, or was ended. */
        ENDED_SESSION("Session") {
            @Override
            Sql select(Database database) {
                return database.sql("""
                    SELECT ended.id, account.name, LEAST(ended.expires_at, COALESCE(ended.revoked_at, ended.expires_at)) AS since
                      FROM user_session ended
                      JOIN user_account account ON account.id = ended.user_id
                     WHERE (ended.expires_at < :before OR ended.revoked_at < :before)
                       AND EXISTS (SELECT 1 FROM user_session later
                                    WHERE later.user_id = ended.user_id
                                      AND (later.signed_in_at > ended.signed_in_at
                                           OR later.signed_in_at = ended.signed_in_at AND later.id > ended.id))
                    """);
            }

            @Override
            void delete(Database database, List<UUID> ids) {
                database.sql("DELETE FROM user_session WHERE id IN (:ids)")
                        .bind("ids", ids)
                        .update();
            }
        },
        /** From when it ended, or was revoked. */
        ENDED_TOKEN(ApiToken.TYPE) {
            @Override
            Sql select(Database database) {
                return database.sql("""
                    SELECT ended.id, CONCAT(ended.name, ' · ', account.name) AS name,
                           LEAST(ended.expires_at, COALESCE(ended.revoked_at, ended.expires_at)) AS since
                      FROM api_token ended
                      JOIN user_account account ON account.id = ended.user_id
                     WHERE (ended.expires_at < :before OR ended.revoked_at < :before)
                    """);
            }

            @Override
            void delete(Database database, List<UUID> ids) {
                database.sql("DELETE FROM api_token_mutation WHERE token_id IN (:ids)")
                        .bind("ids", ids)
                        .update();
                database.sql("DELETE FROM api_token WHERE id IN (:ids)")
                        .bind("ids", ids)
                        .update();
            }
        };

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        abstract Sql select(Database database);

        abstract void delete(Database database, List<UUID> ids);
    }

    @Override
    public Map<String, List<String>> events() {
        return Stream.of(Kind.values()).collect(Collectors.toMap(Kind::name, _ -> List.of("ENDED")));
    }

    @Override
    public List<Due> due(Viewer viewer, Term term, int most) {
        Kind wanted = Kind.valueOf(term.kind());
        return ended(wanted, term.before())
                .append("ORDER BY ended.id LIMIT :most")
                .bind("most", most)
                .list(row -> new Due(
                        new RecordRef(wanted.type, row.uuid("id")),
                        row.text("name"),
                        DutchTime.day(row.instant("since"))));
    }

    private Sql ended(Kind kind, LocalDate day) {
        Instant before = DutchTime.start(day);
        return kind.select(database).bind("before", before);
    }

    @Override
    public int remove(Viewer viewer, Term term, Collection<UUID> ids, RecordRef because) {
        Kind wanted = Kind.valueOf(term.kind());
        List<UUID> still = ended(wanted, term.before())
                .append("AND ended.id IN (:ids) ORDER BY ended.id FOR UPDATE")
                .bind("ids", ids)
                .list(row -> row.uuid("id"));
        if (!still.isEmpty()) {
            wanted.delete(database, still);
        }
        return still.size();
    }
}
