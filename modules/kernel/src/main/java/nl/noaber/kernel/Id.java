package nl.noaber.kernel;

import java.util.UUID;

/** The identity of one record. Every kind of record has its own implementation, so that ids cannot be mixed up. */
public interface Id {

    /** The value that is stored: a UUID, version 7 for all that Noaber makes itself. */
    UUID value();
}
