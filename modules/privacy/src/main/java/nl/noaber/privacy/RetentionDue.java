package nl.noaber.privacy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.noaber.kernel.personal.RetainedRecords.Due;

/**
 * What of one kind has been kept long enough.
 *
 * @param before whose term began before this day
 * @param records in the order of their ids, at most {@value #MOST} at once
 * @param held how many are kept although their time is over, by what keeps them; counted to {@value #MOST}
 * @param digest of the ids, SHA-256 in hexadecimal: who approves sends it, so that what was seen is what goes
 */
public record RetentionDue(
        RetentionRule rule, LocalDate before, List<Due> records, Map<String, Integer> held, String digest) {

    /** What is left comes with the next approval. */
    public static final int MOST = 10_000;

    public RetentionDue {
        records = List.copyOf(records);
        held = Collections.unmodifiableMap(new LinkedHashMap<>(held));
    }
}
