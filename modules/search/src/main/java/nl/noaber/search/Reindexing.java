package nl.noaber.search;

import java.util.Optional;

/**
 * Writes the index anew, a part at a time, while others read and change it: as it is when it lost what it should have. How
 * far it is is kept, so that it can be stopped at any time and goes on from there. What was not reached yet is found as
 * before.
 */
public interface Reindexing {

    /** Begins with all types, unless one that was begun has not come to its end. */
    void begin();

    /** Does the next part; empty when nothing is left to do. */
    Optional<Part> next();

    /**
     * A part that was done.
     *
     * @param written how many records of this type so far
     * @param last whether that were all of this type
     */
    record Part(SearchType type, long written, boolean last) {}
}
