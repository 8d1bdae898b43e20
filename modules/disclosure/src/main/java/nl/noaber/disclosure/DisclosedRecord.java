package nl.noaber.disclosure;

import java.time.Instant;
import java.util.List;
import nl.noaber.kernel.Disclosure;
import nl.noaber.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * A record in a file, as the inventory has it.
 *
 * @param kind what it is, in Dutch
 * @param subject with what is blacked out of it
 * @param parties who took part, by function, and by name where that is known in public
 * @param disclosure how it was assessed
 * @param own the class that the record itself has now
 * @param pages how many its document has; null before it was made or when it is not disclosed
 * @param stale whether it changed after it was assessed: its marks count no more, and it is not printed before somebody
 *     looked at it again; known where all of it was read
 * @param fingerprint of the record as it is now, as far as it was read; a correction says which one the user saw
 * @param version counts its changes within the file, from 1
 */
public record DisclosedRecord(
        int number,
        RecordRef record,
        Instant at,
        String kind,
        List<Piece> subject,
        List<String> parties,
        Disclosure disclosure,
        Disclosure own,
        @Nullable Integer pages,
        boolean stale,
        String fingerprint,
        int version) {

    public DisclosedRecord {
        subject = List.copyOf(subject);
        parties = List.copyOf(parties);
    }
}
