package nl.noaber.agenda;

/** Whether somebody was at a meeting. */
public enum AttendeePresence {
    PRESENT,
    ABSENT,
    /** Somebody else came instead. */
    REPRESENTED
}
