package nl.noaber.agenda;

/** What became of the invitation by mail of somebody on the list of a meeting. */
public enum AttendeeInvitation {
    /** None went out, or it was called off. */
    NOT_SENT,
    /** It is to be sent. */
    WAITING,
    SENT,
    /** The meeting has changed since. */
    OUTDATED,
    /** The mail server says that there is no such address. */
    REFUSED,
    /** It was handed over, and nobody knows whether it was taken; it is not sent again by itself. */
    UNKNOWN
}
