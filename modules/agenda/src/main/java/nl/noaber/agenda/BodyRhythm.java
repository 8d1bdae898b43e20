package nl.noaber.agenda;

/** How often a body meets. */
public enum BodyRhythm {
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    TWICE_A_YEAR,
    YEARLY,
    /** Only once. */
    ONCE,
    /** When there is something to discuss. */
    WHEN_NEEDED
}
