package nl.noaber.privacy;

import java.time.LocalDate;
import java.util.List;
import nl.noaber.kernel.personal.RetainedRecords.Due;

/**
 * What of one kind has been kept long enough.
 *
 * @param before whose term began before this day
 * @param records in the order of their ids, at most {@value #MOST} at once
 * @param digest of the ids, SHA-256 in hexadecimal: who approves sends it, so that what was seen is what goes
 */
public record RetentionDue(RetentionRule rule, LocalDate before, List<Due> records, String digest) {

    /** What is left comes with the next approval. */
    public static final int MOST = 10_000;

    public RetentionDue {
        records = List.copyOf(records);
    }
}
