package nl.noaber.access;

import nl.noaber.kernel.sql.Fragment;

/**
 * What a module says whose work waits for the user of an account: as long as it does, the account does not become a pseudonym
 * when its time is over. A bean of this type is found by itself.
 */
public interface AccountUse {

    /** Why it is kept, for instance {@code KEPT_FILE}; the screens have words for it. */
    String reason();

    /** A select of what waits for the account whose row is {@code account}; one is enough. */
    Fragment using();
}
