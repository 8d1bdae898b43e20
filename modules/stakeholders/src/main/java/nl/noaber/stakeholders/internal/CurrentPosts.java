package nl.noaber.stakeholders.internal;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;
import nl.noaber.stakeholders.PersonId;

/** Has search say the posts that persons hold today, when the day itself begins or ends one and nobody writes anything. */
@Singleton
final class CurrentPosts {

    private static final UUID NONE = new UUID(0, 0);
    private static final int AT_ONCE = 200;

    private final Database database;
    private final Documents documents;
    private final Transactions transactions;

    CurrentPosts(Database database, Documents documents, Transactions transactions) {
        this.database = database;
        this.documents = documents;
        this.transactions = transactions;
    }

    /** Of everybody whose post began or ended after the first of these days, up to the second. */
    void renew(LocalDate since, LocalDate today) {
        List<PersonId> turned = turned(since, today, NONE);
        while (!turned.isEmpty()) {
            List<PersonId> now = turned;
            transactions.retrying(() -> documents.refreshPersons(new HashSet<>(now), today));
            turned = turned(since, today, now.getLast().value());
        }
    }

    private List<PersonId> turned(LocalDate since, LocalDate today, UUID after) {
        return database.sql("""
            SELECT DISTINCT person_id
              FROM tenure
             WHERE person_id > :after
               AND withdrawn_at IS NULL
               AND ((first_day > :since AND first_day <= :today) OR (last_day >= :since AND last_day < :today))
             ORDER BY person_id
             LIMIT :most
            """)
                .bind("after", after)
                .bind("since", since)
                .bind("today", today)
                .bind("most", AT_ONCE)
                .list(row -> row.id("person_id", PersonId::new));
    }
}
