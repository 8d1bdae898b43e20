package nl.noaber.messages;

/** How an answer came in (langs welke weg). */
public enum SignOffChannel {
    /** By a partner who signed in. */
    SIGNED_IN,
    /** Through the personal link in a mail. */
    LINK,
    /** Recorded by the team. */
    RECORDED
}
