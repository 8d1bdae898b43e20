package nl.noaber.messages;

import nl.noaber.kernel.sql.Fragment;

/**
 * What a module says whose work needs lobby messages: as long as it does, they are not removed when their time is over. A bean
 * of this type is found by itself.
 */
public interface MessageUse {

    /** Why they are kept, for instance {@code BROUGHT}; the screens have words for it. */
    String reason();

    /** A select of what needs the message whose row is {@code m}; one is enough. */
    Fragment using();
}
