package nl.noaber.privacy;

import java.util.Set;
import nl.noaber.kernel.RecordRef;
import nl.noaber.kernel.personal.SurnamePlace;

/**
 * What an officer decided of the places that may be somebody else's.
 *
 * @param spared records in which the name was found to be somebody else's
 * @param confirmed where the surname or the given name, which stands alone, was found to mean the person; everywhere else it stays
 */
public record ErasureScope(Set<RecordRef> spared, Set<SurnamePlace> confirmed) {

    /** The whole name wherever it stands, the surname or the given name alone nowhere. */
    public static final ErasureScope WHOLE_NAMES = new ErasureScope(Set.of(), Set.of());

    public ErasureScope {
        spared = Set.copyOf(spared);
        confirmed = Set.copyOf(confirmed);
    }
}
