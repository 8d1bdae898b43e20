package nl.noaber.agenda;

/** Whether a step of a route comes in time. */
public enum RouteStanding {
    /** It was, or what follows it was when it has no day of its own. */
    DONE,
    ON_TIME,
    /** It depends on days that are not known yet, of itself or of what it follows. */
    UNCERTAIN,
    /** It is later than what follows allows. */
    LATE,
    /** What comes before it is later than it. */
    MISSED,
    /** No day is known. */
    UNPLANNED
}
