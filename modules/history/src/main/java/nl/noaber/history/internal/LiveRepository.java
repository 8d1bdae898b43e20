package nl.noaber.history.internal;

import jakarta.inject.Singleton;
import java.util.List;
import nl.noaber.history.Change;
import nl.noaber.kernel.sql.Database;

@Singleton
final class LiveRepository {

    private static final String END = """
        SELECT sequence
          FROM seal_lease
         WHERE id = 1
        """;

    private final Database database;

    LiveRepository(Database database) {
        this.database = database;
    }

    /** The place of the last line that is sealed. */
    long end() {
        return database.sql(END).count();
    }

    /** At most so many sealed lines after that place, in order; none that Noaber did not write, and no words in confidence. */
    List<Change> after(long sequence, int size) {
        return database.sql(ChangeRow.SEEN)
                .append("WHERE line.sequence > :sequence AND line.seal_mark IS NOT NULL ORDER BY line.sequence LIMIT"
                        + " :size")
                .bind("sequence", sequence)
                .bind("size", size)
                .append(ChangeRow.byAnybody())
                .list(ChangeRow::seen);
    }
}
