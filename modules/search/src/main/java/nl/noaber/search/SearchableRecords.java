package nl.noaber.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The records of a module that can be found, to put all of them into the index anew. A bean of this type is found by
 * itself.
 */
public interface SearchableRecords {

    /** The types that this module answers for. */
    Set<SearchType> types();

    /**
     * Those that belong in the index, withdrawn ones too, in the order of their ids.
     *
     * @param after from the next one on
     */
    List<UUID> ids(SearchType type, UUID after, int most);

    /** Puts these into the index as they are now, in the open transaction; one that is not there any more is left out. */
    void putAgain(SearchType type, Set<UUID> ids);
}
