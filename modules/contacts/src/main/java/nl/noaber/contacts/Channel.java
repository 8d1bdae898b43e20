package nl.noaber.contacts;

/** How a contact took place (kanaal). */
public enum Channel {
    /** In the same place (overleg). */
    MEETING,
    /** By video (videogesprek). */
    VIDEO_CALL,
    /** By telephone (telefoon). */
    CALL,
    /** By e-mail. */
    EMAIL,
    /** By letter (brief). */
    LETTER,
    /** At an event (bijeenkomst). */
    EVENT,
    /** On a working visit (werkbezoek). */
    WORKING_VISIT
}
