package nl.noaber.agenda;

/** Whose recess a body keeps. */
public enum RecessCalendar {
    /** Nobody's. */
    NONE,
    /** That of the Tweede Kamer. */
    HOUSE_OF_REPRESENTATIVES
}
