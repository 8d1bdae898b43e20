package nl.noaber.agenda;

import nl.noaber.kernel.sql.Fragment;

/**
 * What a module says whose work needs meetings or routes: as long as it does, they are not removed when their time is over. A
 * bean of this type is found by itself.
 */
public interface AgendaUse {

    /** Why they are kept, for instance {@code PRIVACY_REQUEST}; the screens have words for it. */
    String reason();

    /** A select of what needs the meeting whose row is {@code m}, or an item on its agenda; one is enough. */
    Fragment usingMeeting();

    /** The same of the route whose row is {@code r}. */
    Fragment usingRoute();
}
