package nl.noaber.contacts;

/** How a lobby message landed (ontvangst). */
public enum Reception {
    /** They support it (steunt). */
    SUPPORTS,
    /** They are open to it (staat open). */
    OPEN,
    /** They have doubts (twijfelt). */
    DOUBTS,
    /** They refuse it (wijst af). */
    REFUSES,
    /** Not known (niet bekend). */
    UNKNOWN
}
