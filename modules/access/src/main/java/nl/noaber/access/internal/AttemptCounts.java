package nl.noaber.access.internal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.noaber.kernel.sql.Database;
import nl.noaber.kernel.sql.Transactions;

/**
 * How often somebody tried something in this quarter of an hour, over all processes. An attempt is counted before it is
 * answered, so that many at once are not all the first.
 */
@Singleton
final class AttemptCounts {

    static final Duration STRETCH = Duration.ofMinutes(15);

    private static final String COUNT_ONE = """
        INSERT INTO attempt_count (subject, attempts, expires_at)
        VALUES (:subject, 1, :expires)
            ON DUPLICATE KEY UPDATE attempts = attempts + 1
        """;

    private static final String COUNTED = """
        SELECT attempts
          FROM attempt_count
         WHERE subject = :subject
        """;

    private final Database database;
    private final Transactions transactions;
    private final Clock clock;

    AttemptCounts(Database database, Transactions transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Counts one more.
     *
     * @param subject who tries what
     * @return the how manieth it is
     */
    int count(String subject) {
        Instant now = clock.instant();
        byte[] key = key(subject, now);
        return transactions.retrying(() -> {
            database.sql(COUNT_ONE)
                    .bind("subject", key)
                    .bind("expires", now.plus(STRETCH))
                    .update();
            int counted = (int) database.sql(COUNTED).bind("subject", key).count();
            if (counted == 1) {
                // Each new one takes some old ones away, so that there are no more than those of a stretch.
                forgetExpired(now, 10);
            }
            return counted;
        });
    }

    private void forgetExpired(Instant now, int most) {
        database.sql("DELETE FROM attempt_count WHERE expires_at <= :now LIMIT :most")
                .bind("now", now)
                .bind("most", most)
                .update();
    }

    /** Begins anew: it was the one who may. */
    void forget(String subject) {
        Instant now = clock.instant();
        transactions.retrying(() -> {
            database.sql("DELETE FROM attempt_count WHERE subject = :subject")
                    .bind("subject", key(subject, now))
                    .update();
            forgetExpired(now, 1_000);
        });
    }

    private static byte[] key(String subject, Instant now) {
        return Digest.of(subject + "\n" + now.getEpochSecond() / STRETCH.toSeconds());
    }
}
