package nl.noaber.stakeholders;

import nl.noaber.kernel.sql.Fragment;

/**
 * What a module says whose records point at persons: as long as one does, the person is not removed when its time is over.
 * A bean of this type is found by itself.
 */
public interface PersonUse {

    /** A select of the module's records that point at the person whose id is {@code held.id}; one is enough. */
    Fragment using();
}
