package nl.noaber.kernel.personal;

import java.util.Set;
import nl.noaber.kernel.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * An erasure that is under way.
 *
 * @param pseudonym what stands in the place of the name from now on
 * @param own the records that are about the subject alone
 * @param spared records in which the name was found to be somebody else's
 * @param confirmed where the surname or the given name alone was found to mean the subject; everywhere else it stays
 */
public record Erasing(
        Subject subject, String pseudonym, Set<RecordRef> own, Set<RecordRef> spared, Set<SurnamePlace> confirmed) {

    /** What stands in the place of any other value of the subject's. */
    public static final String ERASED = "[gewist]";

    public Erasing {
        own = Set.copyOf(own);
        spared = Set.copyOf(spared);
        confirmed = Set.copyOf(confirmed);
    }

    /** The text with the pseudonym in the place of the name; the same when the record is spared. */
    public @Nullable String in(RecordRef record, @Nullable String text) {
        return text == null ? null : of(record, text);
    }

    /** The same, of a text that is there. */
    public String of(RecordRef record, String text) {
        return spared.contains(record)
                ? text
                : subject.names().replaced(text, pseudonym, form -> confirmed.contains(new SurnamePlace(record, form)));
    }
}
