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
 * @param pages how many its document has; null before it was made or when it is not disclosed
 * @param stale whether it changed after its marks were made, which count no more
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
        @Nullable Integer pages,
        boolean stale,
        int version) {

    public DisclosedRecord {
        subject = List.copyOf(subject);
        parties = List.copyOf(parties);
    }
}
