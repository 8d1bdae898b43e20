package nl.noaber.access;

import java.util.Optional;
import java.util.UUID;

/**
 * Secrets of links that are good for one record, such as a mail, without an account. A secret says which record, and is
 * vouched for by a key that comes of the installation's secret: it can be written again at any time, and who has the
 * database alone can write none.
 */
public interface PersonalLinks {

    /**
     * The secret for a record, safe in a URL.
     *
     * @param purpose what the link is for; a secret for one purpose is nothing for another
     */
    String secret(String purpose, UUID record);

    /**
     * The record that a secret is for; empty when it is none of ours, which counts. One of ours is found whatever was tried
     * from the same address. Neither costs a statement.
     *
     * @param origin the address from which it is tried; blank when it is not known, which is not counted
     */
    Optional<UUID> record(String purpose, String secret, String origin);

    /** Whether too many secrets that are none of ours were tried from this address in this quarter of an hour. */
    boolean isTriedTooOften(String origin);
}
