package nl.noaber.messages;

/** With whom a lobby message is said (gezamenlijk of eigen). */
public enum MessageScope {
    /** With the other regions. */
    JOINT,
    /** By the region alone; not for partners. */
    OWN
}
