package nl.noaber.contacts;

import nl.noaber.kernel.sql.Fragment;

/**
 * What a module says whose work needs contact moments: as long as it does, they and the commitments made in them are not
 * removed when their time is over. A bean of this type is found by itself.
 */
public interface ContactUse {

    /** Why they are kept, for instance {@code DISCLOSURE_FILE}; the screens have words for it. */
    String reason();

    /**
     * A select of what needs the contact moment whose row is {@code held}; one is enough. Who took part in it is in
     * {@code contact_moment_participant}.
     */
    Fragment using();

    /** The same of a commitment itself, whose row is {@code promise}: one can be made outside of a contact moment. */
    default Fragment usingCommitment() {
        return sql -> sql.append("SELECT 1 FROM commitment WHERE FALSE");
    }
}
